import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { UnitOfWork } from '../community/feature/feature.ts';
import { plusDays } from '../community/format/iso-dates.ts';
import { allMembers } from '../community/members/members.ts';
import { weekOf } from '../community/programme/weeks.ts';
import { demoFile } from '../config/config.ts';
import { nextEdition } from '../features/news/rules.ts';
import { saveNews } from '../features/news/store.ts';

const said = z
  .string()
  .optional()
  .transform((given) => given ?? null);
const news = z.array(z.strictObject({ defi: z.string(), victory: said, hard: said, need: said }));
const file = z.strictObject({ past: news, next: news });

/** What défis have told the promotion, and what waits for the gazette of the Monday to come. */
export async function fillNews(uow: UnitOfWork): Promise<void> {
  const { past, next } = file.parse(parse(readFileSync(demoFile('news.yaml'), 'utf8')));
  const members = await allMembers(uow.tx);
  const coming = nextEdition(uow, uow.now)?.monday ?? weekOf(uow.calendar, uow.now);
  const before = plusDays(coming, -14);
  for (const [monday, given] of [[before, past] as const, [coming, next] as const])
    for (const { defi, ...parts } of given) {
      const author = members.find((each) => each.defi === defi && each.roles.includes('eig'));
      await saveNews(uow.tx, { defi, monday, authorId: author?.id ?? null, ...parts }, uow.now);
    }
}
