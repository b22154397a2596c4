import type { Markdown } from '../../../chat/markdown.ts';
import { buttons, type Message, message, type PressButton, text } from '../../../chat/message.ts';
import { formatDay, formatMoment, formatUntil } from '../../../community/format/dates.ts';
import { listOf } from '../../../community/format/lists.ts';
import type { RosterChange } from '../../../community/members/roster/line.ts';
import { differences, LINE_FIELDS } from '../../../community/members/roster/line.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Effects } from '../rules.ts';
import { rolesInWords, short, titleOf, valueIn } from './words.ts';

/** All of it is shown: nobody agrees to what she has not seen. */
const ROOM = { lines: 30, bytes: 6_000 };

export type Previewed = Pick<RosterChange, 'id' | 'before' | 'state'> & {
  after: NonNullable<RosterChange['after']>;
  effects: Effects;
  /** Names by address. */
  coaches: ReadonlyMap<string, string>;
};

function changedLines(view: ViewContext, { before, after, coaches }: Previewed): Markdown[] {
  const { preview, fields } = view.words;
  const value = (line: typeof after, field: (typeof LINE_FIELDS)[number]) =>
    valueIn(view, line, field, coaches);
  if (before === null)
    return LINE_FIELDS.filter((field) => after[field] !== null).map((field) =>
      preview.is(fields[field], value(after, field)),
    );
  return differences(before, after).map((field) =>
    preview.changed(fields[field], value(before, field), value(after, field)),
  );
}

function meteoLines(view: ViewContext, { next, joinsOpen, coach }: Effects): Markdown[] {
  const { preview } = view.words;
  const lines: Markdown[] = [];
  if (next) {
    const opens = formatMoment(next.opensAt, view.timeZone, view.locale);
    const [was, is] = next.asked;
    if (was && is) lines.push(preview.askedStill(opens));
    else if (is) lines.push(preview.asked(opens));
    else lines.push(was ? preview.askedNoMore(opens) : preview.notAsked);
  }
  if (joinsOpen !== null) lines.push(preview.joinsOpen(formatUntil(joinsOpen, view.timeZone, view.locale)));
  if (coach === 'gained') lines.push(preview.coachGained);
  if (coach === 'lost') lines.push(preview.coachLost);
  return lines;
}

/** What follows from a change, line by line, who is told last. */
function effectLines(view: ViewContext, { after, effects }: Previewed): Markdown[] {
  const { preview } = view.words;
  const { leaving, coached, arrivesOn, needsSecond, isNew } = effects;
  const { joins, leaves } = effects.gatherings;
  const day = (on: string) => formatDay(on, view.locale);
  return [
    ...meteoLines(view, effects),
    ...(arrivesOn === null ? [] : [preview.arrives(day(arrivesOn))]),
    ...(leaving
      ? [leaving.isOver ? preview.leftAlready(day(leaving.on)) : preview.leaves(day(leaving.on))]
      : []),
    ...(leaving ? [leaving.ends === 0 ? preview.endsNothing : preview.ends(leaving.ends, leaving.told)] : []),
    ...(coached > 0 ? [preview.coached(coached)] : []),
    ...(effects.newDefi && after.defi !== null ? [preview.newDefi(short(after.defi))] : []),
    ...(joins > 0 ? [preview.joins(joins)] : []),
    ...(leaves > 0 ? [preview.leavesGatherings(leaves)] : []),
    ...(needsSecond ? [preview.second] : []),
    ...(isNew ? [preview.welcome] : []),
    ...(needsSecond ? [preview.toldCoaches] : isNew || joins + leaves > 0 ? [] : [preview.toldNobody]),
  ];
}

/** A change as it would be, with what whoever looks at it may decide. */
export function previewMessage(
  view: ViewContext,
  previewed: Previewed,
  { again = false, happened }: { again?: boolean; happened?: string } = {},
): Message {
  const { preview, buttons: labels } = view.words;
  const { id, before, after, effects, state } = previewed;
  const name = short(after.name);
  const draft: PressButton[] = [
    {
      label: effects.needsSecond ? labels.ask : before === null ? labels.addNow : labels.apply,
      ...{ press: 'people/apply', ref: id, style: 'primary' },
    },
    ...(before === null ? [{ label: labels.edit, press: 'people/edit', ref: id }] : []),
    { label: labels.dates, press: 'people/dates', ref: `c.${id}` },
    { label: labels.discard, press: 'people/discard', ref: id },
  ];
  const decision: PressButton[] = [
    { label: labels.agree, press: 'people/agree', ref: id, style: 'primary' },
    { label: labels.refuse, press: 'people/refuse', ref: id },
  ];
  return {
    summary: preview.summary(titleOf(after.name)),
    blocks: [
      ...(happened === undefined ? [] : [text(happened)]),
      ...(again ? [text(preview.again)] : []),
      text(listOf(name, changedLines(view, previewed), preview.others, ROOM)),
      text(listOf(preview.title, effectLines(view, previewed), preview.others, ROOM)),
      buttons(...(state === 'draft' ? draft : decision)),
    ],
  };
}

/** Before somebody who was added by mistake is taken away again. */
export const removalMessage = (view: ViewContext, id: string, name: string): Message => ({
  ...message(
    text(view.words.preview.undoAdded(short(name))),
    buttons(
      { label: view.words.buttons.removeSure, press: 'people/undo-added', ref: id, style: 'danger' },
      { label: view.words.buttons.list, press: 'people/list', ref: '' },
    ),
  ),
  summary: view.words.preview.summary(titleOf(name)),
});

/** To the other coaches: somebody asks for a role that needs one of them. */
export function secondMessage(view: ViewContext, { id, by, name, roles }: Asked): Message {
  const { second, buttons: labels } = view.words;
  return {
    summary: second.summary(titleOf(name)),
    blocks: [
      { kind: 'heading', text: second.title },
      text(second.text(short(by), short(name), rolesInWords(view, roles))),
      buttons({ label: labels.see, press: 'people/see', ref: id, style: 'primary' }),
    ],
  };
}

export type Asked = {
  id: string;
  by: string;
  name: string;
  roles: NonNullable<RosterChange['after']>['roles'];
};

/** The same, once one of them has answered, or nobody has in time. */
export const answeredMessage = (view: ViewContext, name: string): Message =>
  message(text(view.words.second.over(titleOf(name))));

/** To all coaches: somebody has a role that two of them agreed to. */
export function changedMessage(
  view: ViewContext,
  { by, name, roles, second }: Asked & { second: string },
): Message {
  const { told } = view.words;
  return {
    summary: told.summary(titleOf(name)),
    blocks: [
      text(told.text(short(name), rolesInWords(view, roles), short(by), short(second))),
      ...(roles.includes('coach') ? [text(told.reads)] : []),
    ],
  };
}

export const outcomeMessage = (view: ViewContext, how: 'refused' | 'lapsed', name: string): Message =>
  message(text(view.words.outcome[how](titleOf(name))));
