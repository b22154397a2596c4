import { md } from '../../../chat/markdown.ts';
import { capitalised } from '../../../community/format/words.ts';

/** "1 personne", "4 personnes". */
const count = (n: number, one: string, several: string): string => `${n} ${n <= 1 ? one : several}`;
const people = (n: number): string => (n === 0 ? 'personne' : count(n, 'personne', 'personnes'));

/** Whether several are named: "Alix et Noé". */
const SEVERAL = /,| et /;

export const fr = {
  command: {
    present: 'présenter votre travail au prochain partage pluridisciplinaire',
    groups: 'voir les petits groupes du prochain partage',
  },
  jobs: {
    split: 'formation des petits groupes',
    tell: 'envoi des petits groupes',
  },
  facts: {
    when: 'Quand',
    with: 'Avec',
    presents: 'Présentation',
    link: 'Lien',
    group: 'Votre groupe',
  },
  people: {
    you: 'vous',
    alone: 'personne d’autre pour l’instant',
    others: (n: number) => count(n, 'autre personne', 'autres personnes'),
    nobody: 'personne pour l’instant',
    about: (name: string, subject: string) => `${name}, « ${subject} »`,
  },
  why: {
    title: (reasons: string) => `Pourquoi ce groupe : ${reasons}.`,
    metiers: (n: number, names: string) =>
      n === 1 ? `un seul métier (${names})` : `${n} métiers différents (${names})`,
    defis: (n: number, all: boolean) =>
      all ? `${count(n, 'défi', 'défis')}, un par personne` : count(n, 'défi', 'défis'),
    allNew: 'vous ne vous étiez jamais retrouvé·es dans un même groupe',
    theyAllNew: 'ces personnes ne s’étaient jamais retrouvées dans un même groupe',
    someNew: (fresh: number, pairs: number): string =>
      fresh / pairs >= 0.75
        ? 'presque tout le monde se découvre'
        : fresh / pairs >= 0.5
          ? 'la plupart des personnes se découvrent'
          : 'certaines personnes se découvrent',
    noneNew: 'des personnes qui ne s’étaient pas vues depuis le plus longtemps',
    presenter: (name: string, turn: string) => `${name} s’est proposé·e (${turn})`,
    nothing: 'les disponibilités de chacun·e',
  },
  turn: {
    never: 'première fois',
    before: (times: number, day: string) =>
      times <= 1 ? `déjà une présentation, le ${day}` : `déjà ${times} présentations, la dernière le ${day}`,
    notYet: 'pas encore de présentation',
  },
  coaches: {
    title: (day: string) => `Groupes du ${day}`,
    summary: (day: string, groups: number) =>
      `Groupes du partage du ${day} : ${count(groups, 'groupe', 'groupes')}`,
    draft: (groups: number, members: number, until: string) =>
      md`**${count(groups, 'groupe', 'groupes')} pour ${people(members)}.** Les membres n’en savent encore rien : l’envoi se fera automatiquement ${until}, ou dès que vous appuyez sur « Envoyer aux groupes ».`,
    announced: (groups: number, members: number) =>
      md`**${count(groups, 'groupe', 'groupes')} pour ${people(members)}.** Chaque membre connaît son groupe. Un départ ou une arrivée ne change que les groupes concernés, qui sont prévenus.`,
    until: (moment: string) => `le ${moment}`,
    newPairs: 'Rencontres nouvelles',
    apart: 'Groupes dont tous les défis diffèrent',
    metiers: 'Métiers par groupe, en moyenne',
    share: (_percent: string, part: number, whole: number, max: number) =>
      max < whole ? `${part} sur ${whole} (${max} au mieux)` : `${part} sur ${whole}`,
    average: (found: string, max: string) => `${found} (${max} au mieux)`,
    group: (number: number) => `Groupe ${number}`,
    presents: (who: string) => `Présentation : ${who}`,
    nobodyPresents: 'Personne ne présente encore.',
    link: (link: string) => `Lien : ${link}`,
    noLink: 'Pas encore de lien.',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,

    cancelled: {
      summary: (day: string) => `Les groupes du ${day} sont annulés`,
      text: (day: string) =>
        `Le partage du ${day} n’a plus lieu sous cette forme : ses groupes sont annulés.`,
    },
  },
  toDo: (lacking: number) =>
    lacking === 1
      ? 'Au prochain partage, un groupe n’a personne qui présente'
      : `Au prochain partage, ${lacking} groupes n’ont personne qui présente`,
  turns: {
    title: 'À qui le tour ?',
    volunteers: (names: string) => `Se proposent pour présenter : ${names}.`,
    noVolunteers: 'Personne ne s’est encore proposé pour présenter.',
    next: 'En premier, les personnes qui ont présenté le moins souvent, et il y a le plus longtemps :',
    line: (name: string, turn: string) => md`- **${name}**, ${turn}`,
    asked: (names: string) => `Déjà sollicité·es, sans réponse : ${names}.`,
    nobody: 'Il n’y a plus personne à qui demander.',
  },
  buttons: {
    send: 'Envoyer aux groupes',
    again: 'Refaire les groupes',
    move: 'Déplacer quelqu’un',
    links: 'Liens',
    turns: 'À qui le tour ?',
    split: 'Former les groupes maintenant',
    all: 'Voir les groupes',
    next: 'Suivante',
    previous: 'Précédente',
    ask: 'Demander à quelqu’un',
    present: 'Je présente',
    decline: 'Pas cette fois',
    material: 'Ajouter un support',
    subject: 'Modifier le sujet',
    withdraw: 'Finalement, non',
    come: 'Je viens',
    cannot: 'Je ne peux plus venir',
    moreLinks: 'Groupes suivants',
  },
  before: {
    title: (day: string) => `Partage du ${day}`,
    summary: (day: string) => `Les groupes du ${day} ne sont pas encore formés`,
    coach: (moment: string, yes: number) =>
      `Les groupes se formeront le ${moment}, avec les personnes qui auront répondu « Je viens » : ${people(yes)} à ce jour.`,
    coachLate: (yes: number) =>
      `Les groupes se formeront le prochain matin travaillé, ou dès maintenant si vous le demandez : ${people(yes)} à ce jour.`,
    member: (moment: string) =>
      `Les groupes ne sont pas encore connus. Vous recevrez le vôtre au plus tard le ${moment}, si vous avez répondu « Je viens ».`,
    nobody: 'Personne n’a encore répondu « Je viens » : il n’y a pas de groupe à former.',
  },
  empty: {
    summary: 'Aucun partage en petits groupes n’est prévu',
    coach: md`Aucun partage en petits groupes n’est prévu. Pour en planifier un, tapez \`/rencontre planifier\`.`,
    member:
      'Aucun partage en petits groupes n’est prévu pour l’instant. Quand une date sera fixée, vous recevrez une annonce.',
    noPlace: (day: string) =>
      `Les groupes du ${day} sont formés, et vous n’y êtes pas, faute d’avoir répondu « Je viens ». Répondez, et un groupe vous accueille aussitôt.`,
  },
  alone: {
    summary: (day: string) => `Une seule personne au partage, ${day}`,
    text: (day: string) =>
      md`Pour le partage du ${day}, **une seule personne** vient pour le moment. Maintenez-vous la rencontre ? Cette personne le sait, et attend votre décision.`,
    open: 'Ouvrir la rencontre',
  },
  own: {
    alone:
      'Pour le moment, personne d’autre n’a répondu « Je viens ». Les coachs le savent, et vous diront si la rencontre est maintenue.',
    summary: (title: string, day: string) => `Votre groupe pour « ${title} », ${day}`,
    text: 'Voici votre petit groupe.',
    youPresent: md`**C’est vous qui présentez.** Préparez de quoi montrer et expliquer ce que vous avez vécu.`,
    waitsTurn:
      'Vous vous étiez proposé·e pour présenter : il y avait plus de volontaires que de groupes, vous passerez parmi les premières personnes la prochaine fois.',
    why: 'Un empêchement ? Dites-le ici : le groupe s’adapte, et seules les personnes concernées le savent.',
  },
  changed: {
    summary: (title: string, day: string) => `Votre groupe change pour « ${title} », ${day}`,
    moved: 'Vous changez de groupe, pour qu’aucun ne reste trop petit.',
    movedByHand: 'Un·e coach vous a placé·e dans un autre groupe.',
    placed: 'Un groupe vous accueille.',
    came: (names: string) => `${names} ${SEVERAL.test(names) ? 'rejoignent' : 'rejoint'} votre groupe.`,
    gone: (names: string) =>
      `${names} ${SEVERAL.test(names) ? 'ne font' : 'ne fait'} plus partie de votre groupe.`,
    presenter: (name: string) => `${name} présente désormais.`,
    youPresent: 'C’est désormais vous qui présentez, comme vous l’aviez proposé.',
    noPresenter: 'Plus personne ne présente pour l’instant. Un·e coach s’en occupe.',
    outdated: {
      summary: 'Ce message n’est plus à jour',
      text: 'Votre groupe a changé depuis : un message plus récent vous dit avec qui vous êtes.',
    },
    left: {
      summary: 'Vous n’êtes plus dans un groupe',
      text: (day: string) =>
        `Vous n’êtes plus dans un groupe du partage du ${day}. Si vous pouvez venir après tout, répondez « Je viens » : un groupe vous accueillera.`,
    },
  },
  /** What a group reads in its conversation. */
  together: {
    presents: (name: string) =>
      md`**${name} présente**, et prépare de quoi montrer et expliquer son expérience.`,
    waitsTurn:
      'Il y avait plus de volontaires que de groupes\u00a0: qui s’était proposé·e sans présenter passera parmi les premières personnes la prochaine fois.',
    formed: 'Ce groupe vient de se former.',
    filled: (names: string) =>
      `${names} ${SEVERAL.test(names) ? 'changent' : 'change'} de groupe et ${SEVERAL.test(names) ? 'rejoignent' : 'rejoint'} le vôtre, pour qu’aucun ne reste trop petit.`,
    byHand: (names: string) => `Un·e coach a placé ${names} dans votre groupe.`,
    yours:
      'Un empêchement\u00a0? Dites-le avec le bouton\u00a0: le groupe s’adapte. Cette conversation est à vous\u00a0: je ne lis pas ce que vous vous y dites.',
    outdated: md`Ce groupe a changé depuis\u00a0: un message plus récent dit à chaque membre avec qui. Vous n’en avez pas reçu\u00a0? \`/rencontre groupes\` vous dit où vous en êtes.`,
  },
  offer: {
    title: 'Présenter votre travail',
    summary: 'Présenter votre travail au prochain partage',
    why: 'Au partage pluridisciplinaire, quelques EIG montrent un côté de leur travail à un petit groupe, quels que soient les métiers et les défis. Chacun·e son tour.',
    yours: (turn: string) => `Vous : ${turn}.`,
    free: (day: string) => md`**${capitalised(day)}** : voulez-vous présenter ?`,
    taken: (day: string, subject: string | null) =>
      subject === null
        ? md`**${capitalised(day)}** : vous présentez.`
        : md`**${capitalised(day)}** : vous présentez « ${subject} ».`,
    form: {
      title: 'Présenter mon travail',
      intro: (day: string) =>
        md`Pour le partage du ${day}. **Qui le verra ?** Les coachs, et votre groupe quand il sera formé.`,
      subject: 'Votre sujet',
      hint: 'Vous pourrez le préciser ou le modifier plus tard.',
      submit: 'Je présente',
      tooLong: (max: number) => `C’est un peu long : ${max} caractères au plus.`,
    },
    done: {
      summary: (day: string) => `Vous présentez au partage du ${day}`,
      text: (day: string) =>
        md`C’est noté, merci : vous présentez au partage du **${day}**. Les coachs le savent ; votre groupe le saura dès qu’il sera formé.`,
      subject: (subject: string) => `Votre sujet : « ${subject} ».`,
      mustCome:
        'Il reste à dire que vous venez : seules les personnes qui ont répondu « Je viens » sont dans un groupe.',
      undo: '« Finalement, non » annule, sans justification.',
    },
    withdrawn: {
      summary: 'Vous ne présentez plus',
      text: (day: string) =>
        md`C’est noté : vous ne présentez plus au partage du ${day}. Vous pouvez y venir quand même, et vous proposer une autre fois avec \`/rencontre presenter\`.`,
    },
  },
  ask: {
    summary: (day: string) => `Voulez-vous présenter votre travail, ${day} ?`,
    text: (coach: string, day: string) =>
      md`${coach} vous propose de présenter votre travail à ce partage, **${day}** : une dizaine de minutes devant un petit groupe, sur ce que vous voulez, réussites ou difficultés.`,
    turn: (turn: string) => `Pourquoi vous ? C’est une affaire de tour (vous : ${turn}).`,
    free: 'Vous êtes libre de dire non : on ne vous le redemandera pas pour cette fois.',
    form: {
      title: 'À qui demander ?',
      intro: (day: string) =>
        `Pour présenter au partage du ${day}. La personne choisie reçoit un message direct, et peut dire non.`,
      who: 'Qui',
      option: (name: string, turn: string) => `${name} (${turn})`,
      submit: 'Demander',
      missing: 'Choisissez quelqu’un.',
    },
    sent: {
      summary: 'Votre question est envoyée',
      text: 'Je pose la question à cette personne en message direct. Sa réponse vous parviendra de la même façon. En cas de refus, je ne redemanderai pas pour cette fois.',
    },
    already: {
      summary: 'Cette personne a déjà été sollicitée',
      text: 'Cette personne présente déjà, a déjà été sollicitée, ou ne peut pas venir : rien n’a été envoyé.',
    },
    accepted: {
      summary: (name: string) => `${name} présente`,
      text: (name: string, day: string) => md`**${name}** présentera au partage du ${day}.`,
    },
    declined: {
      summary: (name: string) => `${name} ne présente pas cette fois`,
      text: (name: string, day: string) =>
        md`**${name}** ne présentera pas au partage du ${day}. C’est une réponse comme une autre : \`/rencontre groupes\` vous dit à qui demander ensuite.`,
    },
    thanks: {
      summary: 'Merci de votre réponse',
      yes: (day: string) => md`Merci : vous présentez au partage du **${day}**.`,
      no: (day: string) =>
        md`C’est noté, et c’est très bien ainsi : vous ne présentez pas au partage du **${day}**. Si vous changez d’avis : \`/rencontre presenter\`.`,
    },
  },
  silent: {
    summary: (number: number, day: string) => `Plus personne ne présente dans le groupe ${number}, ${day}`,
    text: (number: number, day: string) =>
      md`**Groupe ${number}**, ${day} : plus personne ne présente. Vous pouvez demander à quelqu’un de ce groupe.`,
  },
  attendance: {
    summary: (day: string) => `Qui est venu·e dans votre groupe, ${day} ?`,
    text: (day: string, names: string) =>
      md`Merci d’avoir présenté, ${day}. Dans votre groupe, avec vous : ${names}. Tout le monde était là ?`,
    everyone: 'Tout le groupe est venu',
    absent: 'Quelqu’un n’est pas venu',
    correct: 'Corriger',
    why: 'Ce que vous notez est vu par les coachs uniquement. Cela sert au bilan, et à former les groupes suivants. Plusieurs personnes manquaient ? Dites-le à un·e coach, qui peut noter chacune.',
    noted: {
      summary: (day: string) => `Présences de votre groupe notées, ${day}`,
      everyone: (day: string) => md`**C’est noté**, merci : tout le groupe est venu au partage du ${day}.`,
      absent: (day: string) =>
        md`**C’est noté**, merci : une personne n’est pas venue au partage du ${day}, les autres, si.`,
      kept: 'Un·e coach avait déjà noté une partie du groupe : je n’y ai rien changé.',
      who: 'C’est vu par les coachs uniquement. Une erreur ? « Corriger » ramène à la question.',
    },
    notYours: 'Les présences d’un groupe sont notées par la personne qui y a présenté, ou par les coachs.',
  },
  move: {
    title: 'Déplacer quelqu’un',
    intro:
      'Cette personne change de groupe, et elle uniquement. Si les groupes sont déjà envoyés, seuls les deux groupes concernés sont prévenus.',
    member: 'Qui',
    name: 'Son nom',
    group: 'Vers le groupe',
    numberHint: (groups: number) => `Son numéro, de 1 à ${groups}.`,
    option: (number: number, names: string) => `${number} : ${names}`,
    submit: 'Déplacer',
    missing: 'Choisissez quelqu’un.',
    noGroup: 'Choisissez un groupe.',
    unknown: 'Personne de ce nom n’est dans les groupes.',
    same: 'Cette personne est déjà dans ce groupe.',
    tooSmall:
      'Il ne resterait que deux personnes dans son groupe. Déplacez d’abord quelqu’un vers ce groupe.',
    done: {
      summary: (number: number) => `Déplacement vers le groupe ${number}`,
      draft: (number: number) =>
        md`C’est fait, vers le **groupe ${number}**. Personne n’en est prévenu : les groupes ne sont pas encore envoyés. Pour revenir en arrière, déplacez de nouveau cette personne.`,
      announced: (number: number) =>
        md`C’est fait, vers le **groupe ${number}**. Les deux groupes concernés sont prévenus. Pour revenir en arrière, déplacez de nouveau cette personne.`,
    },
  },
  links: {
    title: 'Liens des groupes',
    intro: 'L’adresse de la réunion de chaque groupe, en https. Laissez vide pour un groupe sans lien.',
    label: (number: number) => `Groupe ${number}`,
    submit: 'Enregistrer',
    invalid: 'Une adresse commence par https://, sans espace.',
    tooLong: (max: number) => `Cette adresse est trop longue : ${max} caractères au plus.`,
    done: {
      summary: 'Liens enregistrés',
      draft:
        'C’est enregistré. Chaque groupe verra le sien, et le sien uniquement, quand les groupes seront envoyés.',
      announced:
        'C’est enregistré : le message de chaque groupe concerné est mis à jour, et le rappel donnera le lien.',
    },
  },
  sent: {
    summary: 'Les groupes sont envoyés',
    text: (members: number) =>
      `C’est envoyé : ${people(members)} ${members <= 1 ? 'sait avec qui elle est' : 'savent avec qui elles sont'}, qui présente et pourquoi. Vous pouvez encore déplacer quelqu’un et donner des liens.`,
  },
  gone: {
    summary: 'Ce n’est plus possible',
    text: md`Ce partage a changé, a eu lieu, ou n’a plus lieu : rien n’a été modifié. \`/rencontre groupes\` vous dit où il en est.`,
    notYours: 'Ce partage ne vous concerne pas.',
    toldAlready:
      'Les groupes sont déjà envoyés : les refaire bousculerait tout le monde. Rien n’a été modifié ; vous pouvez déplacer quelqu’un.',
  },
  left: {
    asked: (title: string, day: string) =>
      md`« ${title} », ${day} : la personne à qui vous aviez demandé de présenter ne le pourra pas. \`/rencontre groupes\` vous dit à qui demander.`,
    presenter: (title: string, day: string, name: string) =>
      md`« ${title} », ${day} : ${name}, qui avait proposé de présenter, ne peut plus venir.`,
  },
  kept: {
    presentations: 'Partages où vous avez proposé de présenter',
    places: 'Vos groupes aux partages',
    placesDetail: (n: number) =>
      `${count(n, 'partage', 'partages')}. Cela sert à vous faire rencontrer d’autres personnes la fois suivante.`,
    asks: 'Demandes de présenter',
    asksDetail: (n: number, declined: number) =>
      `${count(n, 'demande', 'demandes')}, dont ${count(declined, 'refusée', 'refusées')}. Cela évite de vous redemander.`,
    presentation: (title: string, day: string, subject: string | null) =>
      subject === null ? `${title}, ${day}` : `${title}, ${day} : « ${subject} »`,
    more: (n: number) => `et ${count(n, 'autre', 'autres')}`,
  },
};

export type SharingWords = typeof fr;
