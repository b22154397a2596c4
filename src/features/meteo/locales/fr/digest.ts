import { md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';

/** The words of the coaches' digest, of its progress while a round is open, and of the reading of answers. */
const people = (n: number) => (n > 1 ? `${n} personnes invitées` : 'une personne invitée');
const answers = (n: number) => (n > 1 ? `${n} réponses` : n === 1 ? 'une réponse' : 'aucune réponse');

export const digest = {
  title: (day: string) => `Bilan de la météo du ${day}`,
  summary: (day: string, answered: number, invited: number) =>
    `Bilan de la météo du ${day} : ${answers(answered)} sur ${invited}`,
  more: (n: number) => (n === 1 ? md`- Et une autre personne` : md`- Et ${n} autres personnes`),

  contacts: md`**À contacter en premier**, à leur demande :`,
  contact: (name: string, coach: string | null) =>
    coach === null ? md`- ${name}` : md`- ${name} : ${coach} s’en occupe`,
  participation: (answered: number, invited: number, percent: number) =>
    md`**Participation** : ${answers(answered)} pour ${people(invited)} (${percent} %).`,
  skippedToo: (n: number) =>
    n === 1
      ? 'Une personne a choisi de passer cette fois.'
      : `${n} personnes ont choisi de passer cette fois.`,
  everybody: md`**Tout le monde a répondu** : un grand merci aux EIG !`,
  nobodyAnswered: 'Personne n’a répondu cette fois. Peut-être l’occasion d’en parler de vive voix ?',

  figures: {
    title: 'La météo du groupe',
    sentence: (what: string, mood: string, counts: string) =>
      md`- **${what}** : plutôt « ${mood} » (${counts})`,
    since: (day: string) => `Les évolutions se lisent depuis le ${day}.`,
    alt: (day: string) =>
      `La météo du groupe, ${day}, en barres : les phrases juste au-dessus en donnent tous les chiffres.`,
    withheld: (threshold: number) =>
      md`**Les chiffres ne sont pas montrés** : il faut au moins ${threshold} réponses qui comptent, pour que personne ne soit reconnaissable.`,
    setAside: (group: number) =>
      `Quelques réponses non signées ne sont ni lues ni comptées, et ont été effacées : elles étaient moins de ${group}, on aurait pu reconnaître quelqu’un.`,
  },

  silent: md`**Sans nouvelles depuis au moins deux météos** (pensez à prendre de leurs nouvelles) :`,
  silentOne: (name: string, rounds: number) =>
    md`- ${name} : ${rounds > 1 ? `${rounds} météos de suite` : 'la dernière météo'}`,
  silentCount: (n: number) =>
    n === 1
      ? md`**Sans nouvelles depuis au moins deux météos** : une personne.`
      : md`**Sans nouvelles depuis au moins deux météos** : ${n} personnes.`,
  unreachedCount: (n: number) =>
    n === 1 ? md`**Je n’ai pas pu écrire** à une personne.` : md`**Je n’ai pas pu écrire** à ${n} personnes.`,
  names: 'Afficher les noms',
  quiet: {
    title: 'Prendre des nouvelles',
    nobody: 'Personne à signaler : tout le monde a donné de ses nouvelles.',
  },
  unreached: md`**Je n’ai pas pu leur écrire** :`,
  unreachedOne: (name: string, why: string) => md`- ${name} : ${why}`,
  noAccount: 'aucun compte de la messagerie n’est relié à cette personne',
  notDelivered: (reason: string) => `le message n’a pas pu être remis (${reason})`,
  unknownPerson: 'une personne qui n’est plus dans la liste',

  read: 'Lire les réponses',
  loop: 'Vous avez dit → nous allons faire',
  seeFigures: 'Voir les chiffres',
  table: {
    title: (day: string) => `Les chiffres de la météo du ${day}`,
    people: 'Participation',
    taking: (invited: number, answered: number, skipped: number) =>
      `Invitations : ${invited} · Réponses : ${answered} · « Pas cette fois » : ${skipped}`,
  },
  csv: 'Chiffres en CSV',
  none: {
    summary: 'Pas encore de bilan',
    text: 'Aucune météo n’est encore close : le premier bilan arrivera après la première clôture.',
  },
  open: {
    title: 'La météo en cours',
    summary: (answered: number, invited: number) => `Météo en cours : ${answers(answered)} sur ${invited}`,
    until: (until: string) => `Ouverte ${until}. Les chiffres et les réponses viendront après la clôture.`,
    answered: (answered: number, invited: number) =>
      md`**Participation** : ${answers(answered)} pour ${people(invited)}.`,
    sending: (sent: number, total: number) =>
      md`**Envois** : ${sent} ${sent > 1 ? 'invitations envoyées' : 'invitation envoyée'} sur ${total}.`,
    waiting: (n: number) => (n === 1 ? 'Une est en cours d’envoi.' : `${n} sont en cours d’envoi.`),
  },

  history: {
    title: 'Les météos passées',
    summary: 'Les météos passées',
    line: (day: string, answered: number, invited: number, figures: string) =>
      md`- **${capitalised(day)}** : ${answered} sur ${invited} ; ${figures}`,
    figures: (defi: string, team: string, self: string) =>
      `défis « ${defi} », équipes « ${team} », personnes « ${self} »`,
    withheld: 'chiffres non montrés (trop peu de réponses)',
    older: (n: number) =>
      n === 1
        ? 'Une météo plus ancienne se trouve dans le fichier CSV.'
        : `${n} météos plus anciennes se trouvent dans le fichier CSV.`,
    csv: 'Tout en CSV',
    chart: 'La météo du groupe',
    alt: 'La météo du groupe au fil du temps :',
  },
  csvFile: {
    label: 'Chiffres de la météo (CSV)',
    one: (day: string) => `Les chiffres de la météo du ${day}, en fichier`,
    all: 'Les chiffres de toutes les météos, en fichier',
    sent: 'Je vous envoie le fichier en message direct.',
    head: ['ouverture', 'cloture', 'invitations', 'reponses', 'passes', 'sujet', 'niveau', 'nombre'],
    withheld: 'chiffres non montrés',
  },

  reading: {
    title: (day: string) => `Météo du ${day}`,
    summary: (from: number, to: number, total: number) =>
      from === to ? `Réponse ${from} sur ${total}` : `Réponses ${from} à ${to} sur ${total}`,
    position: (place: string, shown: number) =>
      shown === 1
        ? `${place}. Votre lecture est notée, et la personne qui a signé peut le voir.`
        : `${place}. Votre lecture est notée, et les personnes qui ont signé peuvent le voir.`,
    positionUnsigned: (place: string) =>
      `${place}, dans un ordre tiré au hasard. Merci de ne pas chercher à savoir qui a écrit.`,
    read: (who: string) => md`**${who}** · déjà lue`,
    order: {
      label: 'Lire dans un autre ordre',
      name: 'Par nom',
      words: 'Celles avec un texte d’abord',
      weather: 'La météo la plus sombre d’abord',
    },
    unsigned: 'Réponse non signée',
    successes: md`**Succès**`,
    difficulties: md`**Difficultés**`,
    noWords: 'Pas de texte, seulement la météo.',
    previous: 'Précédente',
    next: 'Suivante',
    none: {
      summary: 'Aucune réponse à lire',
      text: 'Il n’y a aucune réponse à lire pour cette météo : personne n’a répondu, ou les réponses ont été effacées.',
    },
    before: {
      summary: 'Cette météo est d’avant votre rôle de coach',
      text: 'Cette météo s’est ouverte avant que vous soyez coach\u00a0: ses réponses ont été données aux coachs d’alors, et vous restent fermées. Vous lirez les suivantes.',
    },
    notYet: {
      summary: 'La météo est encore ouverte',
      text: 'Les réponses se lisent après la clôture : d’ici là, chacun·e peut encore changer la sienne.',
    },
    gone: {
      summary: 'Cette réponse n’existe plus',
      text: 'Cette réponse n’existe plus : elle a été supprimée, ou son délai de conservation est passé.',
    },
  },
};
