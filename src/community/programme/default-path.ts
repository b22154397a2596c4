import type { PathItem } from './path-schema.ts';

export const DEFAULT_STAGES = [
  { id: 'recruter', fr: 'Recruter', en: 'Recruit' },
  { id: 'accueillir', fr: 'Accueillir', en: 'Welcome' },
  { id: 'integrer', fr: 'Intégrer', en: 'Integrate' },
  { id: 'piloter', fr: 'Piloter', en: 'Steer' },
  { id: 'perenniser', fr: 'Pérenniser', en: 'Hand over' },
];

type Words = Pick<PathItem, 'fr' | 'en'> & Partial<PathItem>;

const item = (
  stage: string,
  id: string,
  [from, until]: readonly [number, number],
  words: Words,
): PathItem => ({ id, stage, for: ['porteur'], countedFrom: 'start', from, until, ...words });

/** The path of a défi in days from the promotion's start, its end, or a phase; each programme can list its own. */
export const DEFAULT_PATH: PathItem[] = [
  item('recruter', 'defi-ecrit', [-120, -60], {
    fr: 'Écrivez le défi en une page\u00a0: le problème, les personnes concernées, ce qui serait déjà un progrès.',
    en: 'Write the challenge on one page: the problem, who has it, what would already be progress.',
  }),
  item('recruter', 'equipe', [-90, -21], {
    fr: 'Rencontrez les candidates et candidats avec les coachs, et donnez une réponse à chaque personne.',
    en: 'Meet the candidates with the coaches, and give each of them an answer.',
  }),
  item('recruter', 'acces-donnees', [-60, 14], {
    fr: 'Demandez l’accès aux données du défi\u00a0: qui les détient, sous quelles conditions, pour quand.',
    en: 'Ask for access to the challenge’s data: who holds it, on what terms, by when.',
  }),
  item('accueillir', 'dsi', [-45, 14], {
    fr: 'Présentez le défi à la direction des systèmes d’information, et repartez avec un nom à appeler.',
    en: 'Present the challenge to the IT department, and leave with the name of somebody to call.',
  }),
  item('accueillir', 'daj', [-45, 21], {
    fr: 'Présentez le défi à la direction des affaires juridiques\u00a0: données personnelles, licences, conventions.',
    en: 'Present the challenge to the legal department: personal data, licences, agreements.',
  }),
  item('accueillir', 'poste-technique', [-30, 7], {
    metiers: ['developpement', 'data'],
    fr: 'Faites préparer un poste sur lequel installer des outils de développement et d’analyse.',
    en: 'Have a workstation ready on which development and analysis tools can be installed.',
  }),
  item('accueillir', 'poste-design', [-30, 7], {
    metiers: ['design', 'produit'],
    fr: 'Faites préparer un poste avec un outil de maquette, et de quoi mener des entretiens.',
    en: 'Have a workstation ready with a design tool, and what it takes to run interviews.',
  }),
  item('accueillir', 'poste-droit', [-30, 7], {
    metiers: ['droit'],
    fr: 'Faites préparer un poste avec les bases de textes dont le défi a besoin.',
    en: 'Have a workstation ready with the legal databases that the challenge needs.',
  }),
  item('accueillir', 'reseau-ouvert', [-30, 14], {
    fr: 'Obtenez un réseau ouvert\u00a0: les sites et les services dont l’équipe a besoin y répondent.',
    en: 'Get an open network, from which the team reaches the sites and services it needs.',
  }),
  item('accueillir', 'premier-jour', [-14, 0], {
    fr: 'Préparez le premier jour\u00a0: badges, bureaux, comptes, et une personne pour accueillir l’équipe.',
    en: 'Prepare the first day: badges, desks, accounts, and somebody to welcome the team.',
  }),
  item('integrer', 'personnes', [0, 28], {
    fr: 'Présentez à l’équipe les personnes qui comptent\u00a0: métiers, décisions, support, usagères et usagers.',
    en: 'Introduce the team to the people who matter: business, decisions, support, users.',
  }),
  item('integrer', 'cap', [0, 28], {
    for: ['sponsor'],
    fr: 'Dites à l’équipe ce que vous attendez du défi, et ce que vous garantissez de votre côté.',
    en: 'Tell the team what you expect of the challenge, and what you guarantee in return.',
  }),
  item('integrer', 'terrain', [7, 45], {
    fr: 'Organisez une immersion de l’équipe auprès des personnes qui utiliseront le service.',
    en: 'Have the team spend time in the field, with the people who will use the service.',
  }),
  item('integrer', 'rituels', [7, 35], {
    fr: 'Choisissez avec l’équipe vos rituels\u00a0: un point par semaine, une démonstration ouverte par mois.',
    en: 'Choose your rituals with the team: a weekly meeting, a monthly demonstration open to all.',
  }),
  item('integrer', 'premiere-demo', [21, 60], {
    for: ['eig'],
    fr: 'Montrez à votre administration un premier résultat, même modeste, et notez ce qu’il change.',
    en: 'Show your administration a first result, however modest, and note what it changes.',
  }),
  item('integrer', 'bilan-integration', [30, 75], {
    confirmedBy: 'coach',
    fr: 'Faites avec les coachs le point sur l’intégration de l’équipe.',
    en: 'Take stock with the coaches of how the team is settling in.',
  }),
  item('piloter', 'objectif-phase', [0, 21], {
    countedFrom: 'phase-start',
    fr: 'Fixez avec l’équipe l’objectif de la phase, et à quoi vous saurez qu’il est atteint.',
    en: 'Set the goal of the phase with the team, and how you’ll know that it’s reached.',
  }),
  item('piloter', 'bilan-phase', [-21, 0], {
    countedFrom: 'phase-end',
    fr: 'Faites avec l’équipe et le sponsor le bilan de la phase\u00a0: valeur créée, suite, ce qu’on arrête.',
    en: 'Review the phase with the team and the sponsor: value created, what’s next, what to stop.',
  }),
  item('piloter', 'code-ouvert', [75, 150], {
    for: ['porteur', 'eig'],
    fr: 'Ouvrez le code\u00a0: un dépôt public, une licence libre, et de quoi contribuer.',
    en: 'Open the code: a public repository, a free licence, and what it takes to contribute.',
  }),
  item('piloter', 'donnees-ouvertes', [90, 180], {
    fr: 'Publiez en données ouvertes ce qui peut l’être, et dites pourquoi le reste ne le peut pas.',
    en: 'Publish as open data what can be, and say why the rest cannot.',
  }),
  item('perenniser', 'suite', [-120, -60], {
    countedFrom: 'end',
    fr: 'Dites qui poursuivra le service après le défi\u00a0: une équipe, une personne qui en répond, un budget.',
    en: 'Say who carries on with the service afterwards: a team, somebody in charge, a budget.',
  }),
  item('perenniser', 'arbitrage', [-110, -45], {
    countedFrom: 'end',
    for: ['sponsor'],
    fr: 'Arbitrez la suite du défi\u00a0: poursuivre, transmettre ou arrêter, et avec quels moyens.',
    en: 'Decide what follows the challenge: carry on, hand over or stop, and with what means.',
  }),
  item('perenniser', 'transmission', [-45, 0], {
    countedFrom: 'end',
    for: ['porteur', 'eig'],
    fr: 'Transmettez\u00a0: documentation, accès, contacts, et une démonstration aux personnes qui reprennent.',
    en: 'Hand over: documentation, access, contacts, and a demonstration to those who take over.',
  }),
];
