import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

/** "Une demande, 2 fiches.": what there is none of is left out. */
function some(...counts: [count: number, one: string, many: string][]): string {
  const said = counts.flatMap(([count, one, many]) =>
    count === 0 ? [] : [count === 1 ? one : `${count} ${many}`],
  );
  return said.length === 0 ? 'Rien à votre nom.' : `${capitalised(said.join(', '))}.`;
}

/** How it ends: thanks, cards, what coaches see, what is kept. */
export const ending = {
  outcome: {
    summary: (title: string) => `Où en êtes-vous\u00a0? «\u00a0${title}\u00a0»`,
    text: (title: string, names: string) =>
      `Vous êtes en contact avec ${names} pour «\u00a0${title}\u00a0». Où en êtes-vous\u00a0?`,
    again: 'C’est noté\u00a0: d’autres personnes sont sollicitées.',
    answered: 'C’est noté. Merci\u00a0!',
  },
  solve: {
    title: 'C’est réglé',
    intro:
      'Cette ligne remercie les personnes qui vous ont aidé·e\u00a0: elle est lue par elles uniquement. Elle n’est publiée que si vous cochez la case, et si elles en sont d’accord.',
    helped: 'Ce qui a aidé',
    helpedHint: 'En une ligne.',
    public: 'Merci public',
    publicText: 'Je suis d’accord pour remercier dans le canal.',
    submit: 'C’est réglé',
    wrong: (max: number) => `Dites en une ligne ce qui a aidé, ${max} caractères au plus.`,
    done: 'Bravo\u00a0! C’est réglé, et votre merci est transmis.',
    alone: 'Bravo\u00a0! C’est réglé.',
    keep: md`«\u00a0Garder pour la promotion\u00a0» en fait une fiche, que d’autres trouveront avec \`/entraide chercher\`.`,
  },
  thanks: {
    summary: (who: string) => `${who} vous dit merci`,
    text: (who: string, title: string) =>
      `C’est réglé pour «\u00a0${title}\u00a0», et ${who} vous dit merci. «\u00a0Lire\u00a0» vous montre ce qui a aidé.`,
    ask: 'Cette personne est d’accord pour vous remercier dans le canal de la promotion\u00a0: c’est à vous de voir.',
    agreed: 'C’est publié dans le canal de la promotion.',
    heading: (who: string) => `Le merci de ${who}`,
    channelSummary: (who: string, helper: string) => `${who} remercie ${helper}`,
    channel: (who: string, helper: string, helped: string) =>
      md`**${who}** remercie **${helper}**\u00a0: ${helped}`,
  },
  card: {
    title: 'Garder pour la promotion',
    intro:
      'Toute la promotion pourra trouver cette fiche, et la messagerie peut la garder. Relisez-la\u00a0: ne nommez personne sans son accord. Vous pourrez la retirer.',
    named: 'En un titre',
    text: 'Le problème',
    helped: 'Ce qui a aidé',
    submit: 'Garder',
    wrong: (max: number) => `Quelques mots, ${max} caractères au plus.`,
    kept: (title: string) => `La fiche «\u00a0${title}\u00a0» est gardée pour la promotion.`,
    withdrawn: 'La fiche est retirée.',
    gone: 'Cette fiche n’existe plus.',
    by: (who: string) => `Fiche de ${who}`,
    byNobody: 'Fiche d’une personne qui a quitté la promotion',
  },
  search: {
    summary: (count: number, word: string) =>
      count === 0
        ? `Aucune fiche pour «\u00a0${word}\u00a0»`
        : count === 1
          ? `Une fiche pour «\u00a0${word}\u00a0»`
          : `${count} fiches pour «\u00a0${word}\u00a0»`,
    all: (count: number) =>
      count === 0
        ? 'Aucune fiche n’est gardée pour l’instant'
        : count === 1
          ? 'Une fiche est gardée'
          : `${count} fiches sont gardées`,
    none: 'Vous pouvez demander de l’aide, ou chercher un autre mot.',
    noneAtAll: 'Une fois un problème réglé, «\u00a0Garder pour la promotion\u00a0» en fait une fiche.',
    line: (title: string, field: string) => md`- **${title}** (${field})`,
    pick: 'Lire une fiche',
    more: (others: number) =>
      others === 1 ? 'et une autre\u00a0: précisez le mot' : `et ${others} autres\u00a0: précisez le mot`,
  },
  coaches: {
    toDo: (count: number) =>
      count === 1
        ? 'Une demande d’aide attend depuis quatre jours travaillés.'
        : `${count} demandes d’aide attendent depuis quatre jours travaillés.`,
    see: 'Voir ces demandes',
    title: 'Des demandes d’aide attendent',
    none: 'Aucune demande d’aide n’attend depuis quatre jours travaillés.',
    line: (title: string, field: string, since: string, state: string) =>
      md`- **${title}** (${field}), depuis ${since}\u00a0: ${state}`,
    suggested: (title: string) => md`- **${title}**\u00a0: une suite est déjà proposée`,
    note: 'Vous voyez les titres et les domaines, pas les textes ni les réponses. La personne qui demande reçoit votre proposition, déjà remplie, et décide.',
    states: { asking: 'des personnes sont sollicitées', open: 'dans le canal' },
    done: 'C’est proposé à la personne qui demande. Elle décidera.',
    already: 'Une suite a déjà été proposée pour cette demande.',
    notFor: 'Ce format n’est pas ouvert à la personne qui demande\u00a0: essayez l’autre.',
  },
  suggestion: {
    summary: (title: string) => `Une idée pour «\u00a0${title}\u00a0»`,
    hour: (title: string) =>
      `Un·e coach vous propose une heure d’accélération pour «\u00a0${title}\u00a0», avec une marraine ou un parrain. La demande est déjà remplie\u00a0: relisez-la, et envoyez-la si vous le souhaitez.`,
    collective: (title: string) =>
      `Un·e coach vous propose un mentorat collectif pour «\u00a0${title}\u00a0»\u00a0: d’autres ont peut-être le même problème. C’est déjà rempli\u00a0: relisez, et partagez si vous le souhaitez.`,
    openHour: 'Relire la demande d’heure',
    openCollective: 'Relire et partager',
    handed: (title: string) =>
      `Votre demande «\u00a0${title}\u00a0» continue dans cet autre format. Les personnes sollicitées ne sont plus attendues.`,
  },
  skills: {
    text: 'Vos domaines me disent quand vous solliciter. Ce sont ceux de votre fiche.',
    none: 'Vous n’avez encore indiqué aucun domaine.',
    line: (label: string, fields: string) => md`**${label}\u00a0:** ${fields}`,
    help: 'Je peux aider',
    interested: 'Cela m’intéresse',
    edit: 'Modifier mes domaines',
  },
  leaving: {
    helper: (title: string) => `Pour «\u00a0${title}\u00a0», d’autres personnes sont sollicitées.`,
    asker: (title: string) => `La demande d’aide «\u00a0${title}\u00a0» est close.`,
  },
  kept: {
    label: 'L’entraide',
    detail: (asked: number, helped: number, cards: number) =>
      some(
        [asked, 'une demande', 'demandes'],
        [helped, 'une proposition d’aide', 'propositions d’aide'],
        [cards, 'une fiche', 'fiches'],
      ),
    solicited: (times: number) =>
      times === 1 ? 'Je vous ai sollicité·e une fois.' : `Je vous ai sollicité·e ${times} fois.`,
    paused: 'Vous êtes en pause.',
    why: 'Une demande est effacée 180 jours après sa fin.',
  },
};
