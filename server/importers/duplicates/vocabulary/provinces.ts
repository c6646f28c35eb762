/** The letters that stand for an Italian province, and its chief town or name without accents: "ASL BI" is "ASL Biella". */
const LIST = `ag agrigento,al alessandria,an ancona,ao aosta,ap ascoli,aq aquila,ar arezzo,at asti,av avellino,ba bari,bg bergamo,bi biella,
bl belluno,bn benevento,bo bologna,br brindisi,bs brescia,bt barletta,bz bolzano,ca cagliari,cb campobasso,ce caserta,ch chieti,
cl caltanissetta,cn cuneo,co como,cr cremona,cs cosenza,ct catania,cz catanzaro,en enna,fc forli,fe ferrara,fg foggia,fi firenze,
fm fermo,fr frosinone,ge genova,go gorizia,gr grosseto,im imperia,is isernia,kr crotone,lc lecco,le lecce,li livorno,lo lodi,
lt latina,lu lucca,mb monza,mc macerata,me messina,mi milano,mn mantova,mo modena,ms massa,mt matera,na napoli,no novara,nu nuoro,
or oristano,pa palermo,pc piacenza,pd padova,pe pescara,pg perugia,pi pisa,pn pordenone,po prato,pr parma,pt pistoia,pu pesaro,
pv pavia,pz potenza,ra ravenna,rc reggio,re reggio,rg ragusa,ri rieti,rm roma,rn rimini,ro rovigo,sa salerno,si siena,so sondrio,
sp spezia,sr siracusa,ss sassari,su sardegna,sv savona,ta taranto,te teramo,tn trento,to torino,tp trapani,tr terni,ts trieste,
tv treviso,ud udine,va varese,vb verbania,vc vercelli,ve venezia,vi vicenza,vr verona,vt viterbo,vv valentia`;

export const PROVINCES: ReadonlyMap<string, string> = new Map(
  LIST.split(',').map((entry): [string, string] => {
    const [code = '', name = ''] = entry.trim().split(' ');
    return [code, name];
  }),
);
