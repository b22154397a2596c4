import { md } from '../../../../chat/markdown.ts';

/** Being asked, and answering. */
export const helping = {
  asked: {
    summary: (who: string, title: string) => `${who} cherche de l’aide\u00a0: «\u00a0${title}\u00a0»`,
    heading: (title: string) => title,
    because: (reasons: string) => `Je vous écris parce que ${reasons}.`,
    reasons: {
      declared: (field: string) => `vous avez dit pouvoir aider en «\u00a0${field}\u00a0»`,
      interested: (field: string) => `vous avez dit que «\u00a0${field}\u00a0» vous intéresse`,
      helped: (times: number) =>
        times === 1 ? 'vous y avez déjà aidé quelqu’un' : `vous y avez aidé ${times} personnes`,
      'other-team': 'vous êtes d’un autre défi',
      rested: 'vous n’avez pas été sollicité·e depuis deux semaines',
      widened: 'personne de ce domaine n’est disponible, et votre regard peut aider',
      'no-field': 'le domaine n’est pas encore connu, et votre regard peut aider',
      referred: (by: string) => `${by} a pensé à vous`,
    },
    quarter: '15 minutes suffisent, hors du quota d’heures d’accélération.',
    free: 'Répondre prend deux minutes, et «\u00a0Je ne sais pas\u00a0» est une bonne réponse.',
    offered: (who: string) => `C’est noté\u00a0: ${who} lira votre proposition.`,
    unsure:
      'Merci\u00a0! Dire «\u00a0je ne sais pas\u00a0» fait gagner du temps à tout le monde. Je m’en souviendrai pour ce domaine.',
    paused: (until: string) => `C’est noté\u00a0: personne ne vous sollicite avant la fin du ${until}.`,
    resumed: 'C’est noté\u00a0: vous pouvez de nouveau être sollicité·e.',
    dismissed: 'Cette demande n’attend plus de réponse. Merci d’y avoir pensé.',
    yours: (who: string) => `Vous êtes en contact avec ${who}. Merci\u00a0!`,
  },
  channel: {
    summary: (title: string) => `Une demande d’aide\u00a0: «\u00a0${title}\u00a0»`,
    named: (who: string) => `${who} cherche de l’aide.`,
    unnamed: 'Une personne de la promotion cherche de l’aide.',
    over: 'Cette demande n’attend plus de réponse. Merci à toutes les personnes qui y ont pensé.',
    helping: 'Une personne aide déjà. Vous pouvez proposer autre chose.',
  },
  offer: {
    title: 'Je peux aider',
    intro: md`**Qui lira\u00a0?** La personne qui demande. La messagerie n’en garde rien. Comprendre d’abord, proposer ensuite\u00a0: c’est elle qui dira si c’est bien ça.`,
    understood: 'Ce que j’ai compris',
    understoodHint: 'Ce que vous avez compris du problème, avec vos mots.',
    idea: 'Mon idée',
    ideaHint: 'Une piste, une ressource, ou le temps que vous pouvez donner.',
    submit: 'Envoyer',
    wrongUnderstood: (max: number) => `Dites d’abord ce que vous avez compris, ${max} caractères au plus.`,
    wrongIdea: (max: number) => `Dites votre idée en quelques mots, ${max} caractères au plus.`,
    sent: (who: string) => `C’est envoyé à ${who}. Sa réponse vous parviendra ici.`,
    author: 'la personne qui demande',
    summary: (who: string, title: string) => `${who} propose son aide\u00a0: «\u00a0${title}\u00a0»`,
    text: (who: string, title: string) =>
      `${who} propose son aide pour «\u00a0${title}\u00a0». «\u00a0Lire\u00a0» vous montre ce que cette personne a compris, puis son idée.`,
    read: (who: string) => `${who} propose son aide`,
    understoodBy: 'Ce qu’elle ou il a compris',
    ideaBy: 'Son idée',
    replied: 'Votre réponse',
    howTo: md`**C’est bien ça** et **Oui, et…** vous mettent en contact. **Pas tout à fait** le dit, et demande de reformuler.`,
  },
  answer: {
    yesAndTitle: 'Oui, et…',
    yesAnd: 'Oui, et…',
    missedTitle: 'Pas tout à fait',
    missed: 'Ce que je voulais dire',
    intro: 'Lu par la personne qui propose son aide, uniquement. La messagerie n’en garde rien.',
    submit: 'Envoyer',
    wrong: (max: number) => `Quelques mots, ${max} caractères au plus.`,
    missedSent: (who: string) => `C’est envoyé à ${who}, qui pourra reformuler.`,
    missedSummary: (title: string) => `Pas tout à fait\u00a0: «\u00a0${title}\u00a0»`,
    missedText: (who: string, title: string) =>
      `${who} a lu votre proposition pour «\u00a0${title}\u00a0»\u00a0: ce n’est pas tout à fait ça. Lisez sa précision, et reformulez si vous le souhaitez.`,
    read: (who: string) => `La réponse de ${who}`,
  },
  introduced: {
    why: (title: string) =>
      md`Pour «\u00a0${title}\u00a0»\u00a0: une demande d’aide, et une personne qui a bien compris le problème. À vous\u00a0! Dans trois jours travaillés, je demanderai où vous en êtes.`,
    done: (who: string) =>
      `Vous êtes en contact avec ${who}. Dans trois jours travaillés, je vous demanderai où vous en êtes.`,
    yesAndSummary: (title: string) => `Oui, et…\u00a0: «\u00a0${title}\u00a0»`,
    yesAnd: (who: string, title: string) =>
      `${who} a répondu «\u00a0oui, et…\u00a0» à votre proposition pour «\u00a0${title}\u00a0». «\u00a0Lire\u00a0» vous montre la suite.`,
  },
  question: {
    title: 'Poser une question',
    intro: md`**Qui lira\u00a0?** La personne qui demande, avec votre nom. La messagerie n’en garde rien.`,
    label: 'Votre question',
    replyTitle: 'Répondre',
    replyLabel: 'Votre réponse',
    submit: 'Envoyer',
    wrong: (max: number) => `Quelques mots, ${max} caractères au plus.`,
    sent: 'Votre question est envoyée, et la réponse vous parviendra ici. Vous pouvez aider sans l’attendre.',
    summary: (who: string) => `${who} a une question sur votre demande`,
    text: (who: string, title: string) =>
      `${who} a une question sur «\u00a0${title}\u00a0». «\u00a0Répondre\u00a0» vous la montre.`,
    replied: (who: string) => `Votre réponse est envoyée à ${who}.`,
    answered: (title: string) => `Une réponse à votre question\u00a0: «\u00a0${title}\u00a0»`,
    yours: 'Votre question',
    theirs: 'La réponse',
  },
  refer: {
    title: 'Je connais quelqu’un',
    intro: 'Cette personne recevra la demande, et saura que vous avez pensé à elle.',
    member: 'Qui',
    submit: 'Envoyer',
    wrong: 'Choisissez une personne dans la liste.',
    cannot:
      'Cette personne ne peut pas être sollicitée pour cette demande. Pensez-vous à quelqu’un d’autre\u00a0?',
    sent: 'Merci\u00a0! La demande lui est transmise, de votre part.',
  },
};
