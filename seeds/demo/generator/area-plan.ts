/** One of the demo's thirty areas: its town, by ISTAT code, whose province is the area's. */
export interface AreaPlan {
  key: string;
  name: string;
  town: string;
}

/** Named after the geography round their towns; the city of Torino is an area by itself. */
export const AREA_PLAN: readonly AreaPlan[] = [
  { key: 'torino', name: 'Torino città', town: '001272' },
  { key: 'cintura-ovest', name: 'Cintura ovest', town: '001219' },
  { key: 'cintura-nord', name: 'Cintura nord', town: '001265' },
  { key: 'sangone', name: 'Val Sangone', town: '001171' },
  { key: 'moncalierese', name: 'Moncalierese', town: '001156' },
  { key: 'chierese', name: 'Chierese', town: '001078' },
  { key: 'chivassese', name: 'Chivassese', town: '001082' },
  { key: 'eporediese', name: 'Eporediese', town: '001125' },
  { key: 'alto-canavese', name: 'Alto Canavese', town: '001098' },
  { key: 'valli-di-lanzo', name: 'Valli di Lanzo', town: '001086' },
  { key: 'val-di-susa', name: 'Val di Susa', town: '001270' },
  { key: 'pinerolese', name: 'Pinerolese', town: '001191' },
  { key: 'cuneese', name: 'Cuneese', town: '004078' },
  { key: 'monregalese', name: 'Monregalese', town: '004130' },
  { key: 'saluzzese', name: 'Saluzzese', town: '004203' },
  { key: 'langhe', name: 'Langhe', town: '004003' },
  { key: 'braidese', name: 'Braidese', town: '004029' },
  { key: 'astigiano', name: 'Astigiano', town: '005005' },
  { key: 'valle-belbo', name: 'Valle Belbo', town: '005080' },
  { key: 'alessandrino', name: 'Alessandrino', town: '006003' },
  { key: 'casalese', name: 'Casalese', town: '006039' },
  { key: 'novese', name: 'Novese e Tortonese', town: '006114' },
  { key: 'acquese', name: 'Acquese', town: '006001' },
  { key: 'biellese', name: 'Biellese', town: '096004' },
  { key: 'vercellese', name: 'Vercellese', town: '002158' },
  { key: 'valsesia', name: 'Valsesia', town: '002016' },
  { key: 'novarese', name: 'Novarese', town: '003106' },
  { key: 'borgomanerese', name: 'Borgomanerese', town: '003024' },
  { key: 'verbano', name: 'Verbano', town: '103072' },
  { key: 'ossola', name: 'Ossola', town: '103028' },
];

/** Its organisations work only among themselves. */
export const ISOLATED_AREAS = ['ossola', 'valsesia', 'valle-belbo'] as const;

/** Appears in no project. */
export const ABSENT_AREA = 'acquese';

export const areaId = (key: string): string => `demo-area-${key}`;
