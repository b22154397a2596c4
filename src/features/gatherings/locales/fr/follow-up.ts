import { type Markdown, md } from '../../../../chat/markdown.ts';
import { capitalised } from '../../../../community/format/words.ts';
import type { Total } from '../../parts/follow-up/rules/participation.ts';

const came = (n: number) =>
  n === 0 ? 'personne n’est venu·e' : n === 1 ? 'une personne est venue' : `${n} personnes sont venues`;
const expected = (n: number) =>
  n === 0
    ? 'personne n’était attendu·e'
    : n === 1
      ? 'une personne était attendue'
      : `${n} personnes étaient attendues`;
const gatherings = (n: number) => (n === 1 ? 'une rencontre' : `${n} rencontres`);
const opinions = (n: number) => (n === 1 ? 'un retour' : `${n} retours`);
/** Who came of those who were expected, as a share too. */
const share = (came: number, expected: number) =>
  `${came}\u00a0${came > 1 ? 'présences' : 'présence'} sur ${expected} (${Math.round((100 * came) / Math.max(1, expected))}\u00a0%)`;
const days = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);

const inDays = (n: number) => (n === 1 ? 'un jour' : `${n} jours`);

export const fr = {
  about: (title: string, day: string) => `«\u00a0${title}\u00a0» (${day})`,

  attendance: {
    ask: {
      summary: (title: string) => `Qui est venu·e à «\u00a0${title}\u00a0»\u00a0?`,
      several: (n: number) => `Qui est venu·e aux ${n} rencontres du jour\u00a0?`,
      one: (what: string, yes: number, maybe: number) =>
        md`**${what}**\u00a0: ${expected(yes)}${maybe === 0 ? '' : `, ${maybe} peut-être`}.`,
      title: 'Qui est venu·e\u00a0?',
      text: (day: string, yes: number, maybe: number) =>
        md`**Qui est venu·e, ${day}\u00a0?** ${capitalised(expected(yes))}${maybe === 0 ? '' : `, ${maybe} peut-être`}.`,
      why: md`Les présences sont vues par les coachs uniquement. Elles servent au bilan, et à remercier les personnes venues. Vous pourrez les modifier à tout moment, ici ou avec \`/rencontre presence\`.`,
    },
    everyone: 'Tout le monde est venu',
    undo: 'Tout remettre à noter',
    except: 'Tout le monde, sauf…',
    oneByOne: 'Noter un par un',
    change: 'Voir ou modifier',
    add: 'Ajouter quelqu’un',
    noted: {
      summary: (title: string) => `Présences notées pour «\u00a0${title}\u00a0»`,
      text: (what: string, present: number, absent: number) =>
        md`**${capitalised(what)}, c’est noté**\u00a0: ${came(present)}${absent === 0 ? '' : `, ${absent} absence${absent > 1 ? 's' : ''}`}.`,
      nothing: (what: string) => `${capitalised(what)}, aucune présence n’est notée.`,
    },
    list: {
      of: (day: string) => md`**Présences**, ${day}`,
      summary: (title: string) => `Les présences à «\u00a0${title}\u00a0»`,
      came: (name: string) => md`- ${name}\u00a0: est venu·e`,
      absent: (name: string) => md`- ${name}\u00a0: n’est pas venu·e`,
      saidYes: (name: string) => md`- ${name}\u00a0: attendu·e, à noter`,
      saidMaybe: (name: string) => md`- ${name}\u00a0: avait dit peut-être, à noter`,
      nobody: 'Personne n’était attendu·e. Vous pouvez ajouter les personnes venues quand même.',
      markCame: 'Noter des présences',
      markAbsent: 'Noter des absences',
      previous: 'Précédents',
      next: 'Suivants',
      page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
      discretion:
        'C’est vu par les coachs uniquement. Chaque choix est enregistré aussitôt\u00a0; vous pouvez le modifier.',
    },
    marking: {
      came: { title: 'Noter des présences', who: 'Sont venu·es' },
      absent: { title: 'Noter des absences', who: 'Ne sont pas venu·es' },
      intro:
        'Choisissez une ou plusieurs personnes. C’est vu par les coachs uniquement, et vous pouvez modifier chaque choix.',
      exceptIntro:
        'Cochez uniquement les personnes qui n’étaient pas là\u00a0: toutes les autres, qui avaient répondu «\u00a0Je viens\u00a0», sont notées présentes. C’est vu par les coachs uniquement, et vous pouvez modifier chaque choix.',
      submit: 'Noter',
      missing: 'Choisissez au moins une personne.',
    },
    form: {
      title: 'Ajouter quelqu’un',
      intro:
        'Une personne qui est venue sans l’avoir annoncé. Elle sera notée présente\u00a0; c’est vu par les coachs uniquement.',
      who: 'Qui est venu·e\u00a0?',
      submit: 'Ajouter',
      missing: 'Choisissez une personne.',
      unknown: 'Je ne trouve pas cette personne dans la liste des membres.',
    },
    recent: {
      summary: 'Les présences des dernières rencontres',
      title: 'Noter les présences',
      none: 'Aucune rencontre n’a eu lieu ces huit dernières semaines.',
      notNoted: (what: string) => `${what}\u00a0: présences à noter`,
      noted: (what: string, n: number) =>
        `${what}\u00a0: ${n === 0 ? 'aucune présence' : n === 1 ? 'une présence' : `${n} présences`}`,
      open: 'Noter',
      change: 'Modifier',
      older: (n: number) =>
        n === 1
          ? md`Une rencontre plus ancienne figure au bilan\u00a0: \`/rencontre bilan\`.`
          : md`${n} rencontres plus anciennes figurent au bilan\u00a0: \`/rencontre bilan\`.`,
    },
    notYet: {
      summary: 'C’est encore trop tôt',
      text: 'Les présences se notent à partir du début de la rencontre.',
    },
    gone: {
      summary: 'Cette rencontre n’existe plus',
      text: 'Cette rencontre n’a pas eu lieu, ou n’existe plus.',
    },
  },

  thanks: {
    summary: (title: string) => `Merci d’être venu·e à «\u00a0${title}\u00a0»`,
    text: (day: string) => md`**Merci d’être venu·e**, ${day}\u00a0!`,
    use: (makingUse: string) => md`**Et maintenant\u00a0?** ${makingUse}`,
    materials: md`**Les supports**`,
    moreMaterials: (n: number) =>
      n === 1
        ? md`Et un autre, avec \`/rencontre supports\`.`
        : md`Et ${n} autres, avec \`/rencontre supports\`.`,
    ask: (until: string) =>
      `Votre retour en une minute aide les coachs à faire mieux la prochaine fois. Il n’est pas signé, et peut être donné ${until}.`,
    given: 'Votre retour est enregistré, sans votre nom. Merci\u00a0!',
    closed: 'Les retours sont clos.',
    feedback: 'Donner mon retour',
    bySequence: 'Séquence par séquence',
    apply: 'Noter ce que je vais appliquer',
    hosts: 'Contact de nos hôtes',
  },

  hosts: {
    summary: (title: string) => `Contact de nos hôtes, «\u00a0${title}\u00a0»`,
    none: 'Aucun contact pour l’instant\u00a0: vos coachs peuvent l’ajouter.',
    contact: (name: string, reach: string) => md`Pour poursuivre les échanges\u00a0: **${name}**, ${reach}`,
    who: 'Lu par les coachs et par les personnes qui sont venues. Votre messagerie ne le garde pas.',
    leave: 'Laisser un contact',
    edit: 'Modifier',
    remove: 'Retirer',
    saved: 'C’est enregistré.',
    removed: 'Ce contact est retiré.',
    notYours: 'Le contact de nos hôtes se lit après une visite à laquelle on est venu·e.',
    noVisit: 'Cette rencontre n’est pas une visite.',
    form: {
      title: 'Contact de nos hôtes',
      intro: (gathering: string, days: number) =>
        md`**${gathering}**. Avec l’accord de cette personne. **Qui le lit**\u00a0: les coachs et les personnes qui sont venues. Gardé ${inDays(days)} après la rencontre, ou jusqu’à ce que vous le retiriez.`,
      name: 'Qui',
      reach: 'Comment joindre',
      reachHint: 'Un e-mail, un numéro, une page.',
      missing: 'À remplir.',
      tooLong: (max: number) => `C’est un peu long\u00a0: ${max} caractères au plus.`,
      submit: 'Enregistrer',
    },
  },

  intentions: {
    title: 'Ce que je vais appliquer',
    none: 'Vous n’avez rien noté à appliquer.',
    done: 'C’est fait, effacer',
    edit: 'Modifier',
    more: (n: number) => (n === 1 ? 'Et une autre, plus récente.' : `Et ${n} autres, plus récentes.`),
    who: 'Vous seul·e voyez ces lignes. Elles sont chiffrées, et effacées quand vous le dites, ou trois mois après.',
    kept: 'C’est noté, pour vous seul·e. Dans un mois, je vous demanderai une fois où vous en êtes.',
    finished: 'Bravo\u00a0! Cette ligne est effacée.',
    gone: 'Cette ligne n’existe plus.',
    notYours:
      'On note ce que l’on va appliquer après une rencontre à laquelle on est venu·e, une fois qu’elle est terminée.',
    form: {
      title: 'Ce que je vais appliquer',
      intro: (about: string) =>
        md`Après ${about}\u00a0: une ligne, pour vous. Dans un mois, je vous demanderai une fois où vous en êtes.\n\n**Qui lira\u00a0?** Vous uniquement. N’y recopiez pas les mots de votre retour, qui n’est pas signé\u00a0: cette ligne est gardée chiffrée, à votre nom, jusqu’à ce que vous l’effaciez, ou trois mois.`,
      label: 'Je vais',
      hint: 'Lu par vous uniquement.',
      submit: 'Enregistrer',
      missing: 'Quelques mots sont nécessaires ici.',
      tooLong: (max: number) => `C’est un peu long\u00a0: ${max}\u00a0caractères au plus.`,
    },
    asked: {
      summary: (title: string) =>
        `Il y a un mois, «\u00a0${title}\u00a0»\u00a0: qu’en avez-vous appliqué\u00a0?`,
      text: (day: string) =>
        md`Après cette rencontre (${day}), vous aviez noté quelque chose à appliquer, pour vous. **Où en êtes-vous\u00a0?** Personne d’autre ne le voit.`,
      see: 'Relire',
    },
    data: {
      label: 'Ce que vous vouliez appliquer',
      detail: (n: number) =>
        `${n === 1 ? 'Une ligne' : `${n} lignes`}\u00a0; pour vous uniquement, textes chiffrés, effacement au bout de trois mois`,
    },
  },

  feedback: {
    form: {
      title: 'Mon retour',
      intro: (what: string, until: string, few: number, figures: number) =>
        md`${what}. Une minute, ${until}.\n\n**Qui vous lira\u00a0?** Les coachs, après la clôture, sans savoir que c’est vous\u00a0: rien ne relie ce retour à votre nom. Évitez les détails qui vous feraient reconnaître. S’il y a moins de ${few} retours, les textes sont effacés sans être lus\u00a0; les chiffres ne sont donnés qu’à partir de ${figures}.\n\n**On ne peut pas y revenir.** Comme rien ne le relie à vous, ce retour ne pourra être ni modifié ni supprimé.`,
      useful: 'Était-ce utile\u00a0?',
      keep: 'À garder\u00a0?',
      chooseKeep: 'Ce format est à l’essai\u00a0: dites s’il faut le garder.',
      apply: 'Je vais appliquer…',
      applyHint: 'Qu’allez-vous en appliquer\u00a0? Même une petite chose.',
      better: 'Pour faire mieux',
      betterHint: 'Ce qui a marché, ce qui a moins marché, une suggestion, une question ouverte.',
      submit: 'Envoyer',
      chooseUseful: 'Choisissez une réponse dans la liste.',
      tooLong: (max: number) => `C’est un peu long\u00a0: ${max} caractères au plus.`,
    },
    levels: {
      very: 'Très utile',
      rather: 'Plutôt utile',
      little: 'Peu utile',
      not: 'Pas utile cette fois',
    },
    keeping: { yes: 'Oui', change: 'En changeant', no: 'Non' },
    receipt: {
      summary: 'Votre retour est enregistré',
      text: (what: string) => md`**Merci, votre retour sur ${what} est enregistré.**`,
      who: (few: number) =>
        `Les coachs le liront après la clôture, sans votre nom, s’il y a au moins ${few} retours. Rien ne le relie à vous\u00a0: il ne peut être ni modifié ni supprimé.`,
    },
    already: {
      summary: 'Votre retour est déjà enregistré',
      text: 'Vous avez déjà donné votre retour sur cette rencontre, merci\u00a0! Comme il n’est pas signé, je ne peux ni le retrouver, ni le modifier, ni en ajouter un autre.',
    },
    closed: {
      summary: 'Les retours sont clos',
      text: 'Les retours sur cette rencontre sont clos\u00a0: rien n’a été enregistré.',
    },
    notYet: {
      summary: 'C’est encore trop tôt',
      text: 'Cette rencontre n’est pas terminée\u00a0: votre retour sera le bienvenu après. Rien n’a été enregistré.',
    },
    notHers: {
      summary: 'Ce retour est demandé aux personnes venues',
      text: 'Les retours sont demandés aux personnes venues (les coachs n’en donnent pas). Si vous étiez là, dites-le à un·e coach. Rien n’a été enregistré.',
    },
  },

  summary: {
    of: (day: string) => md`**Les retours**, ${day}`,
    summary: (title: string) => `Les retours sur «\u00a0${title}\u00a0»`,
    came: (present: number, yes: number) =>
      md`**Participation**\u00a0: ${came(present)}\u00a0; ${expected(yes)}.`,
    notNoted: (yes: number) =>
      md`**Participation**\u00a0: ${expected(yes)}\u00a0; les présences ne sont pas notées.`,
    given: (n: number) => md`**${n === 1 ? 'Un retour' : `${n} retours`}**, sans signature.`,
    useful: (level: string, n: number) => md`- ${level}\u00a0: ${n}`,
    keep: (yes: number, change: number, no: number) =>
      md`**À garder\u00a0?** Oui\u00a0: ${yes}, en changeant\u00a0: ${change}, non\u00a0: ${no}.`,
    nobody: 'Personne n’a donné de retour cette fois. Peut-être l’occasion d’en parler de vive voix\u00a0?',
    withheld: (threshold: number) =>
      `Les chiffres ne sont donnés qu’à partir de ${threshold} retours, pour que personne ne soit reconnaissable.`,
    erased: (group: number) =>
      `Les textes ne peuvent pas être lus et ont été effacés\u00a0: il faut au moins ${group} retours, sinon on aurait pu reconnaître quelqu’un.`,
    several: {
      title: 'Les retours',
      summary: (n: number) => `Les retours sur ${n} rencontres`,
      others: (n: number) => md`Et ${n === 1 ? 'une autre' : `${n} autres`}\u00a0: \`/rencontre bilan\`.`,
    },
    bySequence: 'Séquence par séquence',
    read: 'Lire les retours',
    alt: (what: string) => `L’utilité de ${what}.`,
    chart: 'Était-ce utile\u00a0?',
    notClosed: (until: string) => `Les retours sont encore ouverts, ${until}. Ils se lisent ensuite.`,
  },

  reading: {
    summary: (title: string) => `Ce qui a été dit de «\u00a0${title}\u00a0»`,
    apply: md`**Ce qui sera appliqué**`,
    better: md`**Ce qui pourrait être mieux**`,
    order:
      'Les textes de chaque liste sont dans un ordre tiré au hasard. Merci de ne pas chercher à savoir qui a écrit.',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}.`,
    noWords: 'Personne n’a écrit de texte.',
    previous: 'Précédents',
    next: 'Suivants',
    nothing: {
      summary: 'Aucun retour à lire',
      text: 'Il n’y a pas de retour à lire pour cette rencontre\u00a0: il n’y en a pas assez, ils sont encore ouverts, ou ils ont été effacés.',
    },
  },

  materials: {
    summary: 'Les supports des rencontres',
    title: 'Les supports',
    of: (what: string) => md`**Supports** de ${what}`,
    none: 'Il n’y a pas encore de support ici.',
    noneFor: (typed: string) => `Aucun support ne correspond à «\u00a0${typed}\u00a0».`,
    more: (n: number) =>
      n === 1
        ? md`Et un autre. Précisez avec un mot du titre\u00a0: \`/rencontre supports données\`.`
        : md`Et ${n} autres. Précisez avec un mot du titre\u00a0: \`/rencontre supports données\`.`,
    who: 'Les supports sont visibles par les personnes que la rencontre concernait. Les coachs et les personnes qui présentent peuvent en ajouter à tout moment, les participant·es après la rencontre.',
    before: {
      label: 'Supports',
      more: (n: number) => (n === 1 ? 'et un autre' : `et ${n} autres`),
    },
    add: 'Ajouter un support',
    addTo: 'Ajouter un support à',
    remove: 'Retirer un support',
    hosts: 'Rester en contact avec nos hôtes',
    form: {
      title: 'Ajouter un support',
      intro: (what: string) =>
        `Un lien à garder avec ${what}, visible par les personnes que cette rencontre concernait. Vous pourrez le retirer, un·e coach aussi.`,
      name: 'Titre',
      nameHint: 'Ce que l’on y trouve, par exemple\u00a0: les diapositives.',
      url: 'Adresse',
      urlHint: 'Elle commence par https:// ou http://.',
      submit: 'Ajouter',
      nameMissing: 'Donnez un titre, pour que l’on sache ce que l’on ouvre.',
      nameTooLong: (max: number) => `C’est un peu long\u00a0: ${max} caractères au plus.`,
      urlWrong: 'Donnez une adresse du web, par exemple https://exemple.org/diapositives, sans mot de passe.',
      urlTooLong: (max: number) => `Cette adresse est trop longue\u00a0: ${max} caractères au plus.`,
    },
    added: 'C’est ajouté. Pour revenir en arrière, choisissez-le dans «\u00a0Retirer un support\u00a0».',
    removed: (title: string) =>
      `Le support «\u00a0${title}\u00a0» est retiré\u00a0: plus personne ne le voit ici. Pour revenir en arrière, ajoutez-le de nouveau.`,
    already: 'Ce support a déjà été retiré.',
    refused: {
      summary: 'Rien n’a été modifié',
      text: 'Les coachs et les personnes qui présentent peuvent ajouter des supports à tout moment, les personnes venues une fois la rencontre passée\u00a0; chacun·e retire les siens.',
    },
  },

  report: {
    summary: 'Le bilan des rencontres',
    title: 'Bilan des rencontres',
    none: 'Aucune rencontre n’a encore eu lieu\u00a0: le bilan viendra après la première.',
    byFormat: md`**Par format**`,
    byMonth: md`**Par mois**`,
    line: (name: string, { gatherings: n, noted, came: present, expected: due }: Total) => {
      const missing = noted === n ? '' : `, dont ${n - noted} à noter`;
      return md`- ${name}\u00a0: ${gatherings(n)}${noted === 0 ? '\u00a0; présences à noter' : `${missing}\u00a0; ${share(present, due)}`}`;
    },
    share,
    notNoted: (n: number) =>
      n === 1
        ? md`Les présences d’une rencontre ne sont pas encore notées\u00a0: elle ne compte pas dans ces chiffres (\`/rencontre presence\`).`
        : md`Les présences de ${n} rencontres ne sont pas encore notées\u00a0: elles ne comptent pas dans ces chiffres (\`/rencontre presence\`).`,
    chart: 'Présences par mois, sur les personnes attendues',
    alt: 'Présences par mois, sur les personnes attendues\u00a0:',
    unseen: md`**Pas venu·es depuis longtemps** (six semaines, absences et pauses non comptées\u00a0; pensez à prendre de leurs nouvelles)`,
    unseenSince: (name: string, day: string) => md`- ${name}\u00a0: depuis le ${day}`,
    unseenEver: (name: string) => md`- ${name}\u00a0: pas encore venu·e`,
    topics: md`**Sujets abordés**`,
    topic: (what: string, format: string) => md`- ${what}, ${format}`,
    more: (n: number) =>
      n === 1 ? md`- Et un autre, dans le fichier` : md`- Et ${n} autres, dans le fichier`,
    feedback: 'Retours d’une rencontre',
    discretion:
      'Vous seul·e voyez ce bilan. Les noms sont pour les coachs\u00a0: ne les partagez pas au-delà.',
    csv: 'Rencontres en CSV',
    attendanceCsv: 'Présences en CSV',
  },

  csvFile: {
    gatherings: 'Les rencontres, en fichier',
    gatheringsLabel: 'Rencontres (CSV)',
    attendance:
      'Les présences aux rencontres, en fichier. Il contient des noms\u00a0: gardez-le entre coachs.',
    attendanceLabel: 'Présences (CSV)',
    sent: 'Je vous envoie le fichier en message direct.',
    sentSummary: 'Le fichier arrive en message direct',
    head: [
      'jour',
      'heure',
      'format',
      'metier',
      'titre',
      'intervention',
      'lieu',
      'oui',
      'peut-etre',
      'non',
      'venues',
      'absentes',
      'retours',
    ],
    attendanceHead: ['jour', 'heure', 'format', 'titre', 'personne', 'metier', 'defi', 'reponse', 'presence'],
    answers: { yes: 'oui', maybe: 'peut-être', no: 'non', waiting: 'liste d’attente' },
    came: 'venue',
    absent: 'absente',
  },

  home: {
    title: 'Après les rencontres',
    toGive: (what: string, until: string) => `Votre retour sur ${what} peut être donné ${until}.`,
    toNote: (what: string, others: number): string | Markdown =>
      others === 0
        ? `Les présences à ${what} sont à noter.`
        : md`Les présences à ${what} sont à noter\u00a0; celles ${others === 1 ? 'd’une autre rencontre' : `de ${others} autres rencontres`} aussi\u00a0: \`/rencontre presence\`.`,
  },

  kept: {
    attendance: 'Présences aux rencontres',
    attendanceDetail: (present: number, absent: number, kept: number) =>
      `${present === 0 ? 'aucune présence' : present === 1 ? 'une présence' : `${present} présences`}${absent === 0 ? '' : ` et ${absent === 1 ? 'une absence' : `${absent} absences`}`}\u00a0; lecture par les coachs uniquement, effacement après ${days(kept)}`,
    given: 'Retours sur les rencontres',
    givenDetail: (n: number, kept: number) =>
      `${opinions(n)}\u00a0: je sais que vous en avez donné ${n === 1 ? 'un' : `${n}`}\u00a0; pas quand, ni ${n === 1 ? 'lequel' : 'lesquels'}\u00a0; oublié après ${days(kept)}`,
    materials: 'Supports que vous avez ajoutés',
    materialsDetail: (n: number) =>
      `${n}\u00a0; ils restent au groupe, sans votre nom, si vous effacez vos données`,
  },
};

export type AfterwardsWords = typeof fr;
