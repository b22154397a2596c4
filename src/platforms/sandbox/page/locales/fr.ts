/** The words of the page's frame, in French; what Magellan says comes from Magellan. */
export const fr = {
  title: 'Magellan, bac à sable',
  skip: 'Aller aux messages',
  sandbox: 'Bac à sable',
  invented: 'Tout est inventé ici, et rien ne quitte cet ordinateur.',
  language: 'Langue de la page',
  loading: 'Un instant…',
  welcome: {
    title: 'Qui voulez-vous être\u00a0?',
    intro:
      'Magellan anime une promotion depuis sa messagerie. Ici, la promotion est inventée et c’est vous qui faites avancer le temps\u00a0: choisissez une personne, et vivez sa quinzaine.',
  },
  person: {
    you: 'Vous êtes',
    title: 'Changer de personne',
    several:
      'Ouvrez une personne dans un nouvel onglet (Ctrl ou ⌘ et clic) pour être plusieurs à la fois\u00a0: chaque onglet est quelqu’un.',
    search: 'Chercher par nom, rôle ou défi',
    suggested: 'Pour commencer',
    all: 'Toute la promotion',
    none: 'Personne ne correspond. Essayez un autre mot.',
    count: (count: number) => (count > 1 ? `${count} personnes` : `${count} personne`),
    current: 'vous, en ce moment',
  },
  places: {
    menu: 'Conversations',
    nav: 'Conversations',
    direct: 'Messages directs',
    channels: 'Canaux',
    groups: 'À plusieurs',
    home: 'Accueil',
    channel: (name: string) => `Canal ${name}`,
    unread: (count: number) => (count > 1 ? `${count} messages non lus` : `${count} message non lu`),
    directAbout: 'Vous et Magellan, en privé',
    groupAbout: 'Vous, ces personnes et Magellan\u00a0: il ne lit pas ce que vous vous dites',
    homeAbout: 'Votre page, tenue par Magellan',
  },
  messages: {
    log: (place: string) => `Messages, ${place}`,
    earlier: 'Messages précédents',
    latest: 'Aller au dernier message',
    app: 'appli',
    changed: 'modifié',
    whisper: 'Visible de vous seul·e',
    inAnswerTo: 'En réponse à',
    dismiss: 'Masquer ce message',
    gone: (count: number) =>
      count > 1
        ? `${count} messages visibles de vous seul·e ont disparu\u00a0: le bac à sable ne les garde pas quand il redémarre.`
        : 'Un message visible de vous seul·e a disparu\u00a0: le bac à sable ne les garde pas quand il redémarre.',
    dismissGone: 'Effacer cet avis',
    newTab: '(nouvel onglet)',
    choose: 'Valider',
    chooseOne: 'Choisir…',
    bytes: (count: number) =>
      count < 1024
        ? `${count}\u00a0${count > 1 ? 'octets' : 'octet'}`
        : `${(count / 1024).toLocaleString('fr', { maximumFractionDigits: 1 })}\u00a0Ko`,
    emptyDirect:
      'Rien encore. Magellan écrit ici quand le moment vient\u00a0: avancez l’horloge jusqu’au prochain événement, ou tapez /.',
    emptyChannel: 'Rien encore dans ce canal. Avancez l’horloge, ou écrivez le premier message.',
    emptyHome: 'Votre accueil est vide pour le moment.',
    heard: (who: string, summary: string) => `${who}\u00a0: ${summary}`,
    heardElsewhere: (place: string) => `Nouveau message, ${place}`,
    nothing: 'C’est fait.',
  },
  composer: {
    count: (used: number, max: number) => `${used} sur ${max} caractères`,
    over: (max: number) => `Ce message est trop long\u00a0: ${max} caractères au plus.`,
    tooLong: (count: number) =>
      count > 1
        ? `${count} caractères de trop\u00a0: raccourcissez, ou envoyez en deux fois.`
        : 'Un caractère de trop\u00a0: raccourcissez, ou envoyez en deux fois.',
    direct: 'Écrire, ou taper /',
    channel: (name: string) => `Écrire dans ${name}`,
    send: 'Envoyer',
    commands: 'Commandes',
    found: (count: number) =>
      count > 1
        ? `${count} commandes. Flèches pour parcourir, Tab pour compléter.`
        : `${count} commande. Tab pour compléter.`,
  },
  clock: {
    label: 'Horloge du bac à sable',
    next: 'Ensuite\u00a0:',
    nothingNext: 'Rien n’est prévu',
    toNext: 'Prochain événement',
    hour: '+\u00a01\u00a0heure',
    day: '+\u00a01\u00a0jour',
    goTo: 'Aller à…',
    more: 'Horloge et langue',
    moving: 'Le temps avance…',
    moved: (when: string) => `Nous sommes ${when}.`,
    reset: 'Tout recommencer',
  },
  due: {
    title: 'Aller à…',
    text: 'Le temps passe jusque-là, et tout ce qui doit arriver d’ici là arrive.',
  },
  reset: {
    title: 'Tout recommencer\u00a0?',
    text: 'Les messages, les réponses et l’horloge reviennent au premier jour, pour tous les onglets. Rien ne pourra être retrouvé.',
    confirm: 'Tout recommencer',
    cancel: 'Ne rien changer',
    done: 'Tout a recommencé.',
  },
  form: {
    optional: '(facultatif)',
    cancel: 'Fermer',
    sending: 'Envoi…',
    missing: 'Ce champ est à remplir.',
    missingChoice: 'Choisissez une réponse.',
    tooLong: (count: number) => (count > 1 ? `${count} caractères de trop.` : `${count} caractère de trop.`),
    count: (used: number, max: number) => `${used} sur ${max} caractères`,
    noAnswer: 'Sans réponse',
    chooseOne: 'Choisir…',
    faults: (count: number) =>
      count > 1
        ? `${count} réponses sont à revoir. Rien n’est perdu\u00a0:`
        : 'Une réponse est à revoir. Rien n’est perdu\u00a0:',
    colon: '\u00a0: ',
    notSent: 'Ce formulaire n’a pas pu être envoyé. Rien n’est perdu\u00a0:',
    leave: 'Fermer sans envoyer\u00a0? Ce que vous avez écrit sera perdu.',
    leaveYes: 'Fermer sans envoyer',
    leaveNo: 'Continuer à écrire',
  },
  trouble: {
    unreachable: 'Le bac à sable ne répond pas. Ce que vous venez de faire n’a pas été enregistré.',
    lost: 'La connexion est perdue\u00a0; elle reprendra d’elle-même.',
    stale: 'Ce bouton n’existe plus\u00a0: la conversation a été actualisée.',
    refused: 'Le bac à sable n’a pas pu le faire. Rien n’a été enregistré.',
    busy: 'Le temps avance déjà\u00a0: un instant.',
    retry: 'Réessayer',
    close: 'Fermer',
  },
};

export type PageWords = typeof fr;
