import { features } from '../../src/boot/features.ts';
import type { Answer } from '../../src/chat/answer.ts';
import { dispatcherWords } from '../../src/community/feature/dispatcher/locales.ts';
import { ROLES, type Role } from '../../src/community/members/member.ts';
import { storedName } from '../../src/engine/rows.ts';
import type { Action } from './actions.ts';
import { type Change, changesBetween, inWords, ownerOf, snapshots } from './rows.ts';
import { formSpecimens } from './specimens.ts';
import { makeWorld, OUTSIDERS, userWith, type World } from './world.ts';

const { notAllowed, stranger, guest, outage, formOutage } = dispatcherWords.fr;

/** What was found wrong, by "who: what"; an empty list where all is well. */
export type Findings = Map<string, string[]>;

export const mayTry = (role: Role, { who }: Action): boolean => who === 'everyone' || who.includes(role);

/** Those who have rows of their own; what the other roles may do, these may too, with fewer rows. */
const FULLY_TRIED: readonly Role[] = ['eig', 'coach'];

/** The name under which what was found of one role and one action is kept. */
export const cell = (who: string, action: string): string => `${who}: ${action}`;

const summaryOf = (answer: Answer): string => ('message' in answer ? answer.message.summary : answer.kind);
const isApology = (answer: Answer): boolean =>
  summaryOf(answer) === outage.summary || (answer.kind === 'rejectForm' && answer.errors[''] === formOutage);

/** Half a letter (a lone surrogate) would be refused by platforms, or shown as another. */
const isWellFormed = (answer: Answer): boolean => !/\\ud[89a-f][0-9a-f]{2}/i.test(JSON.stringify(answer));

/** As whom an action is tried: of those who may, of those who may not, and of those who are no members. */
type Tried = { allowed: readonly Role[]; refused: readonly Role[]; outside: readonly Outsider[] };
type Outsider = keyof typeof OUTSIDERS;

/**
 * At length everybody. In short those who may and have most rows, or else the first who may; and of the others one of
 * each kind, in turn: roles of which a handler says the same are let in, or not, by the same lines.
 */
export function triedAs(action: Action, nth: number, atLength: boolean): Tried {
  const allowed = ROLES.filter((role) => mayTry(role, action));
  const refused = ROLES.filter((role) => !mayTry(role, action));
  const outside = Object.keys(OUTSIDERS) as Outsider[];
  if (atLength) return { allowed, refused, outside };
  const full = allowed.filter((role) => FULLY_TRIED.includes(role));
  const inTurn = <One>(all: readonly One[]): One[] => all.filter((_, each) => each === nth % all.length);
  return {
    allowed: full.length > 0 ? full : allowed.slice(0, 1),
    refused: inTurn(refused),
    outside: inTurn(outside),
  };
}

/** Tries every action as all who are to try it, in one world. */
export async function tryEverything(actions: readonly Action[], atLength: boolean): Promise<Findings> {
  const world = await makeWorld();
  const { database } = world.community;
  const findings: Findings = new Map();
  const snapshot = snapshots(database);
  let before = snapshot();
  const changed = (may: (change: Change) => boolean): string[] => {
    const after = snapshot();
    const changes = changesBetween(before, after).filter((change) => !may(change));
    before = after;
    return changes.map(inWords);
  };
  for (const [nth, action] of [...actions, ...doors].entries()) {
    const { name } = action;
    const tried = triedAs(action, nth, atLength);
    // What nobody of these may change is looked at once, for all of them.
    const refused = new Map<string, string[]>();
    for (const role of tried.refused) refused.set(role, await tryRefused(world, role, action));
    for (const outsider of tried.outside)
      refused.set(outsider, await tryOutside(world, outsider, OUTSIDERS[outsider], action));
    const broken = changed(() => false);
    for (const [who, problems] of refused) findings.set(cell(who, name), [...problems, ...broken]);
    for (const [each, role] of tried.allowed.entries()) {
      // Whose rows are all tried: in short the first's alone.
      const most = FULLY_TRIED.includes(role) && (atLength || each === 0) ? undefined : 2;
      const problems = await tryAllowed(world, role, action, most);
      const changes = changed((change) => mayChange(role, name, change));
      findings.set(cell(role, name), [...problems, ...changes]);
    }
  }
  await world.community.close();
  return findings;
}

/** What everybody does without a handler. */
export const doors: Action[] = [
  { name: 'opening one’s home', who: 'everyone', acts: () => [{ kind: 'home-opened' }] },
  { name: 'joining', who: 'everyone', acts: () => [{ kind: 'joined' }] },
];

/** She is answered, whatever comes with it, and sees no confidence of others. */
async function tryAllowed(
  world: World,
  role: Role,
  { acts }: Action,
  most: number | undefined,
): Promise<string[]> {
  const problems: string[] = [];
  for (const act of acts(world.rows, most)) {
    const answer = await world.asUser(userWith(role), act);
    const what = JSON.stringify(act).slice(0, 200);
    if (isApology(answer)) problems.push(`an apology to ${what}`);
    if (!isWellFormed(answer)) problems.push(`a letter cut in two: ${what}`);
    if (summaryOf(answer) === notAllowed.summary) problems.push(`refused: ${what}`);
    problems.push(...leaksIn(world, answer, role).map((leak) => `${what} shows ${leak}`));
  }
  return problems;
}

/** What the answer shows of others, who did not mean it for this role. */
function leaksIn({ confidences }: World, answer: Answer, role: Role): string[] {
  const words = JSON.stringify(answer);
  return confidences
    .filter(({ author, readers }) => author !== `m-role-${role}` && !readers.includes(role))
    .filter(({ text }) => words.includes(text))
    .map(({ text }) => text);
}

/** Who is of a défi, whose news and steps are theirs together. */
const GIVERS: ReadonlySet<Role> = new Set<Role>(['eig', 'porteur', 'sponsor']);

/** Who runs the programme: the calendar and the roster are theirs to change, and what they change is recorded. */
const RUNNERS: ReadonlySet<Role> = new Set<Role>(['coach', 'team']);
const isRunning = (role: Role, name: string, { table }: Change): boolean =>
  RUNNERS.has(role) &&
  ((/^(days-off|people)\//.test(name) && /^(days_off|roster_changes|members|outbox)$/.test(table)) ||
    // Whose first weeks a coach begins anew.
    (/^arrival\/(start|stop)/.test(name) && /^arrival_(paths|steps)$/.test(table)) ||
    (name.startsWith('privacy/erase') && /^(days_off|roster_changes)$/.test(table)));

/** Her own rows; and what somebody's asking or telling brings to others, who are written to. */
function mayChange(role: Role, name: string, change: Change): boolean {
  const owner = ownerOf(change);
  const appeared = change.what === 'appeared';
  if (owner === `m-role-${role}`) return true;
  if (isBetween(role, name, change) || isRunning(role, name, change)) return true;
  if (role === 'coach' && isPlanning(name, change)) return true;
  if (isAfterwards(name, change)) return change.table !== 'gathering_attendance' || role === 'coach';
  // That they have talked, which a coach says.
  // The picture that all fill together: a coach opens it, and whoever changes their fields has it shown anew.
  if (change.table === 'directory_bubbles')
    return name.startsWith('directory/fields') || (role === 'coach' && name === 'directory/bubbles-open');
  if (change.table === 'meteo_contacts') return role === 'coach' && name.startsWith('meteo/contact-done');
  // Where a report of hers was told of, that it is no longer there.
  if (name.startsWith('privacy/erase') && appeared && change.row.kind === 'update') return true;
  // What was still to tell others of hers is not sent.
  if (name.startsWith('privacy/erase') && isWithdrawal(change)) return true;
  // The state of a step is its défi's, whoever of it answered.
  if (change.table === 'path_steps') return /^(path|privacy\/erase)/.test(name) && GIVERS.has(role);
  // Whoever was waiting for a seat hears that there is one; what a défi was told shows what one of it answered.
  if (owner !== null)
    return (
      change.table === 'outbox' && appeared && /^(meteo\/(contact|reply-meet)|gatherings\/|path\/)/.test(name)
    );
  // Whom a request to talk went to, and who sees to it.
  if (change.table === 'meteo_contact_calls')
    return /^(meteo\/(contact|reply-meet)|privacy\/erase)/.test(name);
  // What others need of hers stays, without her name.
  if (name.startsWith('privacy/erase'))
    return (change.table === 'outbox' && appeared) || isNameless(change, role);
  // How many there are: what was written is in no table until the round, or the feedback, is closed.
  if (change.table === 'unsigned_topics')
    return /^(meteo\/unsigned|afterwards\/feedback|ideas\/idea)/.test(name);
  // The box of the month, which the first who means to propose something opens for everybody.
  if (change.table === 'idea_boxes') return appeared && name.startsWith('ideas/');
  if (/^meteo_(loops|actions)$/.test(change.table)) return name.startsWith('meteo/loop');
  // A défi's news is of everybody who is in it.
  if (change.table === 'news') return /^(news|privacy\/erase)/.test(name) && GIVERS.has(role);
  // What whoever presents tells is in her group's conversation too: an edition of what the group was told.
  if (change.table === 'sharing_splits') return name.startsWith('cross-sharing/subject');
  if (change.table === 'calendar_feeds') return name.startsWith('agenda/renew-promotion');
  return change.table === 'outbox' && appeared;
}

/** The rows that a form leaves between who sends it and another: by which columns they lead to a member, by table. */
const between = features
  .filter(({ forms = {} }) => Object.keys(forms).some((form) => formSpecimens[form]?.reachesOthers))
  .flatMap(({ personalData }) => personalData?.categories.flatMap(({ rows }) => rows) ?? [])
  .map(({ table, column }) => ({ table: String(table), column: storedName(column) }));

/** What a form that reaches others writes to them; and the rows of such forms that lead to her as well. */
function isBetween(role: Role, name: string, { table, row, what }: Change): boolean {
  const form = formSpecimens[name.replace(/ \(form\)$/, '')];
  if (form?.reachesOthers && table === 'outbox' && what === 'appeared') return true;
  return between.some((leads) => leads.table === table && row[leads.column] === `m-role-${role}`);
}

/** A message that waited, alone or for a Monday, does not leave any more. */
const isWithdrawal = ({ table, row, what }: Change): boolean =>
  table === 'outbox' &&
  (what === 'appeared' ? row.state === 'cancelled' : row.state === 'queued' || row.state === 'held');

/** What coaches plan, split and put to the vote, whom they invite, and what those whom it concerns are written. */
const isPlanning = (name: string, { table }: Change): boolean =>
  /^(planning|trials|led|cross-sharing|peer-sharing\/(open|extend|close))/.test(name) &&
  /^(gathering|format_trials$|topic|polls$|sharing_|presenter|outbox$)/.test(table);

/** What is told without a name, links that their author or a coach changes, and who came, which coaches note. */
const isAfterwards = (name: string, { table, row }: Change): boolean =>
  (name === 'afterwards/feedback (form)' && table === 'unsigned_topics') ||
  (/^afterwards\/(remove-)?material/.test(name) && table === 'gathering_materials') ||
  (/^afterwards\/(everyone|except|came|absent|person)/.test(name) &&
    (table === 'gathering_attendance' || (table === 'outbox' && row.kind === 'update')));

const isNameless = ({ row, what }: Change, role: Role): boolean =>
  what === 'appeared'
    ? [row.reader_id, row.author_id, row.member_id].includes(null)
    : row.author_id === `m-role-${role}`;

/** What is refused by its name alone is tried with the first row that its feature could find. */
const firstOf = (acts: ReturnType<Action['acts']>) => acts.slice(0, 1);

/** She is told kindly, each time. */
async function tryRefused(world: World, role: Role, { acts }: Action): Promise<string[]> {
  const problems: string[] = [];
  for (const act of firstOf(acts(world.rows, 1))) {
    const said = summaryOf(await world.asUser(userWith(role), act));
    if (said !== notAllowed.summary) problems.push(`${JSON.stringify(act).slice(0, 200)}: ${said}`);
  }
  return problems;
}

/** An explanation at most. */
async function tryOutside(world: World, outsider: string, user: string, { name, acts }: Action) {
  const explained = { stranger: stranger.summary, guest: guest.summary }[outsider];
  const expected = name === 'joining' ? 'nothing' : (explained ?? 'nothing');
  const problems: string[] = [];
  for (const act of firstOf(acts(world.rows, 1))) {
    const said = summaryOf(await world.asUser(user, act));
    if (said !== expected) problems.push(`${JSON.stringify(act).slice(0, 200)}: ${said}`);
  }
  return problems;
}
