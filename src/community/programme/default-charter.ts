import type { Article } from './charter-schema.ts';

/** What a promotion works for; each programme can word its own. */
export const DEFAULT_VALUES: Article[] = [
  {
    id: 'entreprendre',
    fr: {
      name: 'L’esprit d’entreprendre',
      says: 'Nous partons d’un problème réel, nous essayons tôt et nous apprenons de ce qui échoue.',
      why: 'Un service public utile se découvre avec les personnes qui s’en servent. Plus on essaie tôt, moins l’erreur coûte.',
      act: 'Formulez votre prochaine hypothèse en une phrase, et cherchez comment l’éprouver en une semaine.',
      situations: [
        'Deux mois de développement sont prévus avant de montrer quoi que ce soit aux agent·es du guichet.',
        'La dernière expérimentation n’a rien donné, et on propose de n’en parler à personne.',
        'Votre feuille de route est pleine jusqu’à l’été, et les personnes rencontrées hier ont un tout autre souci.',
      ],
    },
    en: {
      name: 'An entrepreneurial spirit',
      says: 'We start from a real problem, try early, and learn from what fails.',
      why: 'A useful public service is discovered with the people who use it. The earlier we try, the less a mistake costs.',
      act: 'Put your next hypothesis into one sentence, and look for a way to test it within a week.',
      situations: [
        'Two months of development are planned before anything is shown to the people at the counter.',
        'The last experiment came to nothing, and somebody suggests telling nobody about it.',
        'Your roadmap is full until summer, and the people you met yesterday have quite another worry.',
      ],
    },
  },
  {
    id: 'communs',
    fr: {
      name: 'Données ouvertes, logiciel libre',
      says: 'Ce que nous faisons avec l’argent public peut être repris par d’autres\u00a0: code libre, données ouvertes.',
      why: 'Ce qui est publié sert à d’autres administrations, se relit et se corrige, et survit au départ de son équipe.',
      act: 'Publiez dès le début, avec une licence et un mode d’emploi court. Ce qui ne peut pas l’être, dites pourquoi.',
      situations: [
        'Le code est «\u00a0à nettoyer avant de l’ouvrir\u00a0» depuis quatre mois.',
        'Une autre administration vous demande votre jeu de données, et vous le lui envoyez par courriel.',
        'Vous cherchez un outil de prise de rendez-vous\u00a0; le premier devis vient d’arriver.',
      ],
    },
    en: {
      name: 'Open data, free software',
      says: 'What we make with public money can be used again by others: free software, open data.',
      why: 'What is published serves other administrations, is reviewed and corrected, and outlives its team.',
      act: 'Publish from the start, with a licence and short instructions. Where something can’t be, say why.',
      situations: [
        'For four months the code has had “to be cleaned up before we open it”.',
        'Another administration asks for your data set, and you send it by e-mail.',
        'You need a tool for appointments; the first quote has just come in.',
      ],
    },
  },
  {
    id: 'accessible',
    fr: {
      name: 'Des services accessibles à toutes et tous',
      says: 'Chaque personne peut se servir de ce que nous faisons, quels que soient son handicap et son matériel (RGAA).',
      why: 'Une démarche en ligne qu’on ne peut pas suivre au clavier ou au lecteur d’écran est une porte fermée.',
      act: 'Parcourez un écran au clavier seul, puis avec un lecteur d’écran. Notez ce qui bloque et corrigez le premier point.',
      situations: [
        'La maquette est validée\u00a0; l’audit d’accessibilité est prévu après la mise en service.',
        'Une personne vous écrit que son lecteur d’écran s’arrête à l’étape 2 de votre formulaire.',
        'Votre compte rendu pour la promotion est une image, avec de très belles couleurs.',
      ],
    },
    en: {
      name: 'Services that everyone can use',
      says: 'Everyone can use what we make, whatever their disability and their equipment (RGAA).',
      why: 'An online procedure that can’t be followed with a keyboard or a screen reader is a closed door.',
      act: 'Go through one screen with the keyboard only, then with a screen reader. Note what blocks, and mend the first.',
      situations: [
        'The design is approved; the accessibility audit is planned for after the launch.',
        'Somebody writes that their screen reader stops at step 2 of your form.',
        'Your summary for the cohort is a picture, in very fine colours.',
      ],
    },
  },
  {
    id: 'sobre',
    fr: {
      name: 'Des services écoresponsables',
      says: 'Nous faisons le plus simple qui rende le service, et nous mesurons ce qu’il consomme (RGESN).',
      why: 'Un service léger fonctionne sur un vieux téléphone et une connexion lente, coûte moins et pèse moins.',
      act: 'Avant d’ajouter une fonction, cherchez ce qui peut être retiré. Pesez votre page la plus vue.',
      situations: [
        'La page d’accueil s’ouvre sur une vidéo, et personne ne sait qui la regarde.',
        'On vous propose d’ajouter un assistant conversationnel à une page qui tient en dix lignes.',
        'Votre service garde tous les fichiers déposés depuis le premier jour, «\u00a0au cas où\u00a0».',
      ],
    },
    en: {
      name: 'Eco-responsible services',
      says: 'We make the simplest thing that does the job, and measure what it consumes (RGESN).',
      why: 'A light service works on an old phone and a slow connection, costs less and weighs less.',
      act: 'Before you add a feature, look for one to remove. Weigh your most visited page.',
      situations: [
        'The home page opens on a video, and nobody knows who watches it.',
        'Somebody suggests adding a chatbot to a page of ten lines.',
        'Your service keeps every file that was uploaded since the first day, “just in case”.',
      ],
    },
  },
];

/** How its people work with each other. */
export const DEFAULT_PRACTICES: Article[] = [
  {
    id: 'parler',
    fr: {
      name: 'Parler comme on voudrait l’entendre',
      says: 'Je m’adresse aux autres comme j’aimerais qu’on s’adresse à moi.',
      why: 'Un mot sec se lit plus sèchement encore à l’écran, et fait taire au-delà de la personne visée.',
      act: 'Relisez votre message comme si vous le receviez un jour de fatigue. Si c’est délicat, appelez.',
      situations: [
        'Une collègue livre en retard\u00a0; votre réponse est prête, et elle commence par «\u00a0Encore\u00a0».',
        'En réunion, une personne est coupée pour la troisième fois.',
        'Une plaisanterie dans le canal fait rire presque tout le monde.',
      ],
    },
    en: {
      name: 'Speak as you’d want to be spoken to',
      says: 'I speak to others as I would like to be spoken to.',
      why: 'A curt word reads curter still on a screen, and silences more people than the one it was meant for.',
      act: 'Read your message again as if you got it on a tired day. If it’s delicate, call.',
      situations: [
        'A colleague delivers late; your reply is ready, and it begins with “Again”.',
        'In a meeting, somebody is interrupted for the third time.',
        'A joke in the channel makes nearly everybody laugh.',
      ],
    },
  },
  {
    id: 'ne-pas-savoir',
    fr: {
      name: 'Dire «\u00a0je ne sais pas\u00a0»',
      says: 'Je dis quand je ne sais pas, et j’accueille bien les personnes qui le disent.',
      why: 'Là où l’on peut ne pas savoir, les questions se posent tôt, et les erreurs se voient à temps.',
      act: 'Dites-le en premier, puis ce que vous allez faire pour savoir. Quand une autre personne le dit, remerciez-la.',
      situations: [
        'On vous demande une date devant votre direction, et vous n’en avez aucune idée.',
        'Tout le monde hoche la tête au sigle que vous ne connaissez pas.',
        'Une personne arrivée hier pose une question dont la réponse est dans la documentation.',
      ],
    },
    en: {
      name: 'Say “I don’t know”',
      says: 'I say when I don’t know, and welcome it when others do.',
      why: 'Where one may not know, questions are asked early, and mistakes are seen in time.',
      act: 'Be the first to say it, then say how you’ll find out. When somebody else does, thank them.',
      situations: [
        'You’re asked for a date in front of your management, and you have no idea.',
        'Everybody nods at an acronym that you’ve never heard.',
        'Somebody who came yesterday asks what the documentation answers.',
      ],
    },
  },
  {
    id: 'sans-reprendre',
    fr: {
      name: 'Ne pas reprendre sans raison',
      says: 'Je ne me pose pas en gardien·ne du savoir\u00a0: je ne corrige que ce qui change quelque chose.',
      why: 'Une correction inutile apprend surtout à se taire. Une précision utile, dite simplement, aide.',
      act: 'Demandez-vous ce que votre précision change pour la personne. Si elle change quelque chose, proposez-la en privé.',
      situations: [
        'Dans une présentation réussie, un terme technique est employé de travers.',
        'Une personne dit «\u00a0IA\u00a0» pour ce qui est une simple règle de calcul.',
        'Votre collègue a résolu le problème autrement que vous ne l’auriez fait.',
      ],
    },
    en: {
      name: 'Don’t correct without a reason',
      says: 'I don’t pose as the keeper of knowledge: I correct only what makes a difference.',
      why: 'A needless correction mostly teaches people to keep quiet. A useful one, put simply, helps.',
      act: 'Ask yourself what your remark changes for the other person. If it does, offer it in private.',
      situations: [
        'In a good talk, a technical term is used the wrong way.',
        'Somebody says “AI” of what is a plain formula.',
        'Your colleague solved the problem in another way than you would have.',
      ],
    },
  },
  {
    id: 'comprendre',
    fr: {
      name: 'Comprendre avant de résoudre',
      says: 'Je cherche à comprendre le problème avant d’y proposer une solution.',
      why: 'Une solution lancée depuis la banquette arrière répond souvent à une autre question, et pèse sur qui conduit.',
      act: 'Posez deux questions avant votre première idée, puis demandez\u00a0: «\u00a0Voulez-vous des idées, ou une écoute\u00a0?\u00a0»',
      situations: [
        'Une équipe raconte sa difficulté depuis trente secondes, et vous connaissez l’outil qu’il lui faut.',
        'On vous décrit un retard, et vous pensez tout de suite à un autre planning.',
        'En atelier, les notes de solutions arrivent avant la fin de l’énoncé.',
      ],
    },
    en: {
      name: 'Understand before you solve',
      says: 'I try to understand the problem before I suggest a solution.',
      why: 'A solution called from the back seat often answers another question, and weighs on whoever drives.',
      act: 'Ask two questions before your first idea, then: “Would you like ideas, or somebody who listens?”',
      situations: [
        'A team has told of its difficulty for thirty seconds, and you know the tool it needs.',
        'Somebody describes a delay, and you think of another schedule at once.',
        'In a workshop, notes with solutions come before the problem has been read out.',
      ],
    },
  },
  {
    id: 'retours',
    fr: {
      name: 'Cultiver les retours',
      says: 'Je demande des retours, je les reçois par «\u00a0oui, et…\u00a0», et j’en donne d’équilibrés.',
      why: 'Un retour attendu et équilibré fait progresser\u00a0; celui qu’on ne demande jamais arrive trop tard.',
      act: 'Dites ce qui marche, ce qui marche moins, une suggestion, une question ouverte. En réponse\u00a0: «\u00a0oui, et…\u00a0».',
      situations: [
        'Vous venez de finir un atelier, et tout le monde dit que c’était bien.',
        'On vous fait remarquer un défaut que vous connaissez déjà.',
        'Une équipe vous demande ce que vous pensez de sa maquette, qui ne vous convainc pas.',
      ],
    },
    en: {
      name: 'Grow a culture of feedback',
      says: 'I ask for feedback, take it with “yes, and…”, and give it in balance.',
      why: 'Feedback that is expected and balanced helps people grow; what is never asked for comes too late.',
      act: 'Say what works, what works less well, a suggestion, an open question. In reply: “yes, and…”.',
      situations: [
        'You’ve just run a workshop, and everybody says it was nice.',
        'Somebody points out a flaw that you already know of.',
        'A team asks what you think of its design, and you aren’t convinced.',
      ],
    },
  },
];
