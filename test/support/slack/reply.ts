/** What goes into a method of the Web API, and what comes out. */
export type Args = Record<string, unknown>;
export type Reply = { ok: boolean; error?: string } & Record<string, unknown>;

export const refuse = (error: string, more: Record<string, unknown> = {}): Reply => ({
  ok: false,
  error,
  ...more,
});

/** Arguments come form-encoded: whatever is not a word is JSON. */
export function parsed<Value>(given: unknown): Value | undefined {
  return typeof given === 'string' && given !== ''
    ? (JSON.parse(given) as Value)
    : (given as Value | undefined);
}

/** The part of a list from its cursor on, under its name. */
export function page(name: string, list: readonly unknown[], args: Args): Reply {
  const from = args.cursor ? Number(args.cursor) : 0;
  const limit = Number(args.limit ?? 100);
  const end = from + limit;
  return {
    ok: true,
    [name]: list.slice(from, end),
    response_metadata: { next_cursor: end < list.length ? String(end) : '' },
  };
}
