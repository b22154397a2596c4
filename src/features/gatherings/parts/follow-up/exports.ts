import { type Message, message, storable, text } from '../../../../chat/message.ts';
import { csvContents } from '../../../../community/format/csv.ts';
import { dateIn, timeIn } from '../../../../community/format/time-zone.ts';
import type { Counts, Gathering } from '../../../../community/gatherings/gathering.ts';
import type { ViewContext } from '../../locales/follow-up.ts';
import type { Attendance, Person } from './rules/attendance.ts';

/** One gathering that is over, as a file tells it; `given` is null while feedback is open. */
export type GatheringLine = {
  gathering: Gathering;
  format: string;
  metier: string | null;
  counts: Counts;
  attendance: Attendance;
  given: number | null;
};

/** One person at one gathering. */
export type AttendanceLine = {
  gathering: Pick<Gathering, 'title' | 'startsAt'>;
  format: string;
  person: Pick<Person, 'answer' | 'came'> & { name: string; metier: string | null; defi: string | null };
};

const when = ({ timeZone }: ViewContext, { startsAt }: Pick<Gathering, 'startsAt'>): string[] => [
  dateIn(timeZone, startsAt),
  timeIn(timeZone, startsAt),
];
const shown = (value: number | string | null): string => (value === null ? '' : String(value));

/** All gatherings that are over, one a line; as many files as their size needs. */
export function gatheringsCsv(view: ViewContext, lines: readonly GatheringLine[]): Message[] {
  const { csvFile } = view.words;
  const cells = lines.map(({ gathering, format, metier, counts, attendance, given }) => [
    ...when(view, gathering),
    format,
    shown(metier),
    gathering.title,
    shown(gathering.speaker),
    shown(gathering.place),
    ...[counts.yes, counts.maybe, counts.no].map(String),
    shown(attendance.came),
    attendance.came === null ? '' : String(attendance.absent),
    shown(given),
  ]);
  return filesOf('rencontres', csvFile.gatherings, csvFile.gatheringsLabel, csvFile.head, cells);
}

/** Who came, one person and gathering a line. */
export function attendanceCsv(view: ViewContext, lines: readonly AttendanceLine[]): Message[] {
  const { csvFile } = view.words;
  const cells = lines.map(({ gathering, format, person }) => [
    ...when(view, gathering),
    format,
    gathering.title,
    person.name,
    shown(person.metier),
    shown(person.defi),
    person.answer === null ? '' : csvFile.answers[person.answer],
    person.came === null ? '' : person.came ? csvFile.came : csvFile.absent,
  ]);
  return filesOf('presences', csvFile.attendance, csvFile.attendanceLabel, csvFile.attendanceHead, cells);
}

function filesOf(
  name: string,
  summary: string,
  label: string,
  head: readonly string[],
  lines: readonly (readonly string[])[],
): Message[] {
  const contents = csvContents(head, lines);
  return contents.map((content, index) =>
    message(text(summary), {
      kind: 'file',
      name: contents.length === 1 ? `${name}.csv` : `${name}-${index + 1}.csv`,
      mediaType: 'text/csv',
      content,
      label: contents.length === 1 ? label : `${label} ${index + 1}/${contents.length}`,
    }),
  );
}

/** Said at once to the coach who asked for a file. */
export const csvSentMessage = ({ words }: ViewContext): Message =>
  storable({
    summary: words.csvFile.sentSummary,
    blocks: [text(words.csvFile.sent)],
  });
