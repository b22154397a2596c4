import { type CsvFault, readCsv } from '../../../community/format/csv-reading.ts';
import { isDate } from '../../../community/format/iso-dates.ts';
import { bareWords } from '../../../community/format/words.ts';
import { SERVICE_LIMITS } from './service.ts';

const COLUMNS = ['name', 'family', 'what', 'contact', 'owner', 'checked'] as const;

/** One service, as ecosysteme.csv says. `owner` is an e-mail in small letters. */
export type ServiceRow = {
  line: number;
  name: string;
  family: string;
  what: string;
  contact: string;
  owner: string;
  checkedOn: string;
};

/** By what services are told apart: a name, whatever its capitals and accents. */
export const serviceKey = (name: string): string => bareWords(name);

/**
 * Reads ecosysteme.csv whole: all services, or all that is wrong at once, by line. `known` are the e-mails of members:
 * whoever owns a service is asked about it.
 */
export function readServices(
  file: Buffer | string,
  known: ReadonlySet<string>,
  todayOn: string,
): { rows: ServiceRow[] } | { faults: CsvFault[] } {
  const { rows, faults } = readCsv(file, { columns: COLUMNS });
  const isWhole = faults.length === 0;
  const lines = new Map<string, number>();
  const read = rows.map(({ line, checked, owner, ...texts }): ServiceRow => {
    const fault = (column: (typeof COLUMNS)[number], given: string, reason: string) =>
      faults.push({ line, column, given, reason });
    for (const column of ['name', 'family', 'what', 'contact'] as const) {
      const most = SERVICE_LIMITS[column];
      if (texts[column] === '' || texts[column].length > most)
        fault(column, texts[column], `1 to ${most} letters are needed`);
    }
    const key = serviceKey(texts.name);
    const before = lines.get(key);
    if (key !== '' && before !== undefined) fault('name', texts.name, `already on line ${before}`);
    lines.set(key, before ?? line);
    const email = owner.toLowerCase();
    if (!known.has(email))
      fault('owner', owner, 'nobody among the members has this e-mail: import the roster with them first');
    if (!isDate(checked)) fault('checked', checked, 'a date that exists is needed, such as 2022-03-11');
    else if (checked > todayOn) fault('checked', checked, `a day that is not to come (today is ${todayOn})`);
    return { line, ...texts, owner: email, checkedOn: checked };
  });
  if (isWhole && read.length === 0)
    faults.push({ line: 2, column: null, given: '', reason: 'there is no service in the file' });
  return faults.length > 0 ? { faults: faults.toSorted((a, b) => a.line - b.line) } : { rows: read };
}
