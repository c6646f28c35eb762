/** Files of partnerships as a funding agency might hand them over: invented, the same each time. */

const PLACES = ['Torino', 'Asti', 'Alba', 'Cuneo', 'Novara', 'Biella', 'Vercelli', 'Verbania'];
const WORDS = ['Ponte', 'Rete', 'Orto', 'Casa', 'Bottega', 'Sentiero', 'Fonte', 'Cascina', 'Faro'];
const FORMS = ['Cooperativa sociale', 'Associazione', 'Fondazione', 'Comune di', 'Consorzio'];

/** An eleven-digit code with its check digit (Luhn, as partita IVA has it). */
const taxCode = (number: number): string => {
  const body = String(number).padStart(10, '0');
  let sum = 0;
  for (const [at, digit] of body.split('').entries()) {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
};

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** `rows` participations of a seventh as many organisations in a fifth as many projects, eight columns. */
export const partnershipsCsv = (rows: number): Uint8Array => {
  const organizations = Math.ceil(rows / 7);
  const projects = Math.ceil(rows / 5);
  const lines = [
    'Organizzazione;Codice fiscale;Comune;Progetto;CUP;Ruolo;Inizio progetto;Contributo',
  ];
  for (let row = 0; row < rows; row += 1) {
    const project = Math.floor(row / 5) % projects;
    const organization = (project * 13 + (row % 5) * 7_919) % organizations;
    lines.push(
      [
        `${pick(FORMS, organization)} ${pick(WORDS, organization * 7)} ${pick(WORDS, organization * 3 + 1)} ${organization}`,
        taxCode(10_000_000 + organization),
        pick(PLACES, organization),
        `Progetto ${pick(WORDS, project)} ${pick(PLACES, project * 3)} ${project}`,
        `J${String(project).padStart(14, '0')}`,
        row % 5 === 0 ? 'capofila' : 'partner',
        `0${(project % 9) + 1}/03/20${10 + (project % 15)}`,
        `${(row % 90) + 10}.000,00`,
      ].join(';'),
    );
  }
  return new TextEncoder().encode(lines.join('\n'));
};
