import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import { type Message, note } from '../../../chat/message.ts';
import type { Locale } from '../../members/member.ts';
import { isUnasked, type MESSAGE_KINDS, type MessageKind } from './message-kinds.ts';

type Kinds = typeof MESSAGE_KINDS;
/** Those of which the reason is told: what is gathered has those of its parts. */
type Unasked = Exclude<AllUnasked, 'welcome/week' | 'welcome/together'>;
type AllUnasked = { [Kind in keyof Kinds]: Kinds[Kind] extends 'unasked' ? Kind : never }[keyof Kinds];

/** Why somebody gets what she did not ask for, and how to have less of it: one short line. */
const fr: Record<Unasked, Markdown> = {
  'meteo/reminder': md`Vous n’avez pas encore répondu à cette météo. Répondre ou passer arrête les rappels.`,
  'gatherings/invitation': md`Vous êtes sur la liste de cette rencontre. Moins de rappels\u00a0: \`/rencontre rappels\`.`,
  'gatherings/nudge': md`Un·e coach aimerait savoir qui vient, et vous n’avez pas répondu. Je ne relance qu’une fois\u00a0; moins de rappels\u00a0: \`/rencontre rappels\`.`,
  'gatherings/preparation': md`Vous venez à cette rencontre. Moins de rappels\u00a0: \`/rencontre rappels\`.`,
  'gatherings/feedback': md`Vous étiez à cette rencontre. Sans réponse, je n’insiste pas.`,
  'gatherings/dossier': md`Vous êtes de cette équipe, et personne n’a encore rempli le dossier. C’est le seul rappel.`,
  'gatherings/report': md`Vous êtes de ce défi, ou son sponsor. Je ne préviens qu’une fois par rapport.`,
  'gatherings/intention': md`Vous l’aviez noté après cette rencontre. Je ne le redemande qu’une fois.`,
  'peer-sharing/vote': md`Vous faites partie de ce groupe. Sans réponse, un seul rappel.`,
  'peer-sharing/reminder': md`Votre groupe vote, et votre voix manque. C’est le seul rappel.`,
  'cross-sharing/presenter': md`Un·e coach a pensé à vous. Dire non suffit pour ne plus être sollicité·e cette fois.`,
  'mentoring/after': md`Votre séance est terminée. Sans réponse, je n’insiste pas\u00a0: \`/mentorat\` reste disponible.`,
  'mutual-aid/ask': md`Trois personnes à la fois sont sollicitées. «\u00a0En pause\u00a0» arrête les demandes pour deux semaines.`,
  'mutual-aid/outcome': md`Vous avez été mis·e en contact il y a trois jours travaillés. Sans réponse, je n’insiste pas.`,
  'acceleration/ask': md`Ce besoin touche à vos domaines. Moins de demandes\u00a0: \`/acceleration disponibilite\`.`,
  'acceleration/outcome': md`Votre équipe a eu cette heure. Sans réponse, je n’insiste pas.`,
  'directory/service': md`Vous vous occupez de ce service. Je pose la question tous les trois mois, et deux fois au plus sans réponse.`,
  'one-to-one/invitation': md`Votre coach propose ce moment à chaque personne suivie, une fois par mois. Un seul message par rendez-vous.`,
  'collective-mentoring/question': md`Un·e coach a pensé à vous. Sans réponse, je n’insiste pas.`,
  'arrival/steps': md`Ce sont vos premières semaines. Un message par semaine au plus, une seule fois par étape.`,
  'arrival/leaving': md`Votre départ approche. Un message par semaine au plus, une seule fois par étape.`,
  'defi/pilotage': md`Vous portez ce défi. Une fois par mois\u00a0; sans réponse, un seul rappel.`,
  'defi/pilotage-again': md`Le pilotage de votre défi manque encore. C’est le seul rappel.`,
  'defi/decision': md`Vous êtes sponsor de ce défi. Deux messages par mois au plus.`,
  'defi/path': md`Vous portez ce défi. Un message par semaine au plus, et deux fois au plus par étape.`,
  'arrival/meeting': md`Chaque personne qui arrive en rencontre quelques autres. Je n’insiste pas.`,
  'peer-feedback/ask': md`Cette personne a pensé à vous. Un seul rappel, passé le jour dit.`,
  'peer-feedback/reminder': md`Cette personne a pensé à vous. C’est le seul rappel.`,
  'alumni/ask': md`Votre départ approche. Je ne pose la question qu’une fois.`,
  'alumni/testimony': md`Vous avez accepté de témoigner, une fois par mois au plus. Pour changer\u00a0: \`/magellan lien\`.`,
  'alumni/destination': md`Vous avez accepté de rester en lien. Je ne pose la question qu’une fois. Pour changer\u00a0: \`/magellan lien\`.`,
};

const en: Record<Unasked, Markdown> = {
  'meteo/reminder': md`You haven’t answered this météo yet. Answering, or choosing “Not this time”, stops the reminders.`,
  'gatherings/invitation': md`You’re on the list for this gathering. Fewer reminders: \`/rencontre reminders\`.`,
  'gatherings/nudge': md`A coach would like to know who’s coming, and you haven’t answered. I ask once only; fewer reminders: \`/rencontre reminders\`.`,
  'gatherings/preparation': md`You’re coming to this gathering. Fewer reminders: \`/rencontre reminders\`.`,
  'gatherings/feedback': md`You were at this gathering. If you don’t answer, I won’t ask again.`,
  'gatherings/dossier': md`You’re in this team, and nobody has filled in the file yet. This is the only reminder.`,
  'gatherings/report': md`You’re in this challenge, or its sponsor. You’re told once a report.`,
  'gatherings/intention': md`You noted it after this gathering. I ask once only.`,
  'peer-sharing/vote': md`You’re in this group. If you don’t answer, you’ll get one reminder.`,
  'peer-sharing/reminder': md`Your group is voting, and you haven’t yet. This is the only reminder.`,
  'cross-sharing/presenter': md`A coach thought of you. If you say no, you won’t be asked again this time.`,
  'mentoring/after': md`Your session is over. If you don’t answer, I won’t ask again: \`/mentorat\` is always there.`,
  'mutual-aid/ask': md`Three people at a time are asked. “Pause” stops requests for two weeks.`,
  'mutual-aid/outcome': md`You were introduced three working days ago. If you don’t answer, I won’t ask again.`,
  'acceleration/ask': md`This need is in one of your fields. Fewer requests: \`/acceleration availability\`.`,
  'acceleration/outcome': md`Your team had this hour. If you don’t answer, I won’t ask again.`,
  'directory/service': md`You look after this service. I ask every three months, and twice at most without an answer.`,
  'one-to-one/invitation': md`Your coach proposes this time to each person they follow, once a month. One message for each meeting.`,
  'collective-mentoring/question': md`A coach thought of you. If you don’t answer, I won’t ask again.`,
  'arrival/steps': md`These are your first weeks. One message a week at most, once for each step.`,
  'arrival/leaving': md`You’re leaving soon. One message a week at most, once for each step.`,
  'defi/pilotage': md`You carry this challenge. Once a month; if nobody answers, one reminder.`,
  'defi/pilotage-again': md`Your challenge’s steering update is still missing. This is the only reminder.`,
  'defi/decision': md`You’re this challenge’s sponsor. Two messages a month at most.`,
  'defi/path': md`You lead this challenge. One message a week at most, and twice at most for each step.`,
  'arrival/meeting': md`Each newcomer meets a few others. I won’t ask again.`,
  'peer-feedback/ask': md`This person thought of you. One reminder only, once the day has passed.`,
  'peer-feedback/reminder': md`This person thought of you. This is the only reminder.`,
  'alumni/ask': md`You’re leaving soon. I ask once only.`,
  'alumni/testimony': md`You agreed to testify, once a month at most. To change that: \`/magellan stay\`.`,
  'alumni/destination': md`You agreed to stay in touch. I ask once only. To change that: \`/magellan stay\`.`,
};

export const reasonWords: Record<Locale, Record<Unasked, Markdown>> = { fr, en };

/** How to have fewer of whatever comes unasked, where the reason doesn't name a way of its own. */
const FEWER: Record<Locale, Markdown> = {
  fr: md`Moins de messages\u00a0: \`/magellan moins\`.`,
  en: md`Fewer messages: \`/magellan fewer\`.`,
};

/** Why a message comes, and how to have fewer; null when it was asked for, or is owed. */
export function reasonOf(kind: MessageKind, locale: Locale): Markdown | null {
  if (!isUnasked(kind) || GATHERED.has(kind)) return null;
  const why = isOf(kind) ? reasonWords[locale][kind] : null;
  if (why === null) return FEWER[locale];
  return why.markdown.includes('`/') ? why : joinMarkdown([why, FEWER[locale]], ' ');
}

/** What is gathered has the reasons of its parts, or says its own. */
const GATHERED: ReadonlySet<string> = new Set(['welcome/week', 'welcome/together']);

/** A kind of a feature's own has no reason here. */
const isOf = (kind: MessageKind): kind is Unasked => Object.hasOwn(fr, kind);

/** A message as it is sent: with the reason, when nobody asked for it. */
export const withReason = (message: Message, kind: MessageKind, locale: Locale): Message =>
  addReason(message, reasonOf(kind, locale));

const addReason = (message: Message, reason: Markdown | null): Message =>
  reason === null ? message : { ...message, blocks: [...message.blocks, note(reason)] };
