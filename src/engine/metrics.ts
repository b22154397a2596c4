import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  /** One entry of the outbox was sent, failed, or will be tried again. */
  delivered(platform: string, kind: string, state: string): void;
  /** One call of a person was answered; `name` is a handler's, never what she typed. */
  answered(kind: string, name: string, outcome: string, seconds: number): void;
  /** A call that did not come from where it said, or came too late, was refused. */
  refused(platform: string, kind: string, why: string): void;
  jobRan(job: string, outcome: 'done' | 'skipped' | 'failed', count?: number): void;
  /** A backup that Magellan makes by itself came to its end, or was skipped. */
  backedUp(outcome: 'done' | 'failed' | 'skipped'): void;
  /** Where the age of the last backup is read, in milliseconds; null while there is none. */
  readBackupAge(read: () => number | null): void;
  /** Whether Magellan can do its work, and how much waits for an administrator, asked each time. */
  readReadiness(read: () => Promise<{ ok: boolean; warnings?: string[] }>): void;
  /** Where it is read whether this instance leads, when several share a database. */
  readLeadership(leads: () => boolean): void;
  /** Where the depth of the outbox by state is read, each time that somebody asks for the metrics. */
  readOutboxDepth(read: () => Promise<Partial<Record<string, number>>>): void;
  contentType: string;
  /** All figures, as Prometheus reads them. */
  text(): Promise<string>;
};

/**
 * Labels hold words of the code only: ids have digits or capitals, sentences have spaces. What doesn't look
 * like one of ours is counted as "other", so that nobody's words can come in, nor the series grow without end.
 */
const word = (value: string): string => (/^[a-z][a-z/-]{0,49}$/.test(value) ? value : 'other');

let processFigures: Registry | null = null;

/** Memory, processor, event loop: watched once a process, however many ask, since who watches is never let go. */
function figuresOfProcess(): Registry {
  if (processFigures === null) {
    processFigures = new Registry();
    collectDefaultMetrics({ register: processFigures });
  }
  return processFigures;
}

/** The figures that `/metrics` shows, in a registry of their own but for those of the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const all = [figuresOfProcess(), registry];
  const deliveries = new Counter({
    name: 'magellan_deliveries_total',
    help: 'Attempts to deliver an entry of the outbox, by outcome.',
    labelNames: ['platform', 'kind', 'state'] as const,
    registers,
  });
  let readDepth: () => Promise<Partial<Record<string, number>>> = async () => ({});
  new Gauge({
    name: 'magellan_outbox_depth',
    help: 'Entries in the outbox, by state.',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset();
      // Without a database, the other figures are all the more of use; readiness tells what is wrong.
      const depths = await readDepth().catch(() => ({}));
      for (const [state, depth = 0] of Object.entries(depths)) this.set({ state: word(state) }, depth);
    },
  });
  const answers = new Histogram({
    name: 'magellan_answer_seconds',
    help: 'Time from the arrival of a call to its answer.',
    labelNames: ['kind', 'name', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers,
  });
  const refusals = new Counter({
    name: 'magellan_refused_total',
    help: 'Calls that were refused as forged, altered, expired, foreign or replayed.',
    labelNames: ['platform', 'kind', 'why'] as const,
    registers,
  });
  const jobs = new Counter({
    name: 'magellan_jobs_total',
    help: 'Occurrences of jobs, by outcome.',
    labelNames: ['job', 'outcome'] as const,
    registers,
  });
  const successes = new Gauge({
    name: 'magellan_job_last_success_timestamp_seconds',
    help: 'When each job last succeeded, on the wall clock.',
    labelNames: ['job'] as const,
    registers,
  });
  const backups = new Counter({
    name: 'magellan_backups_total',
    help: 'Backups that were due by themselves, by outcome.',
    labelNames: ['outcome'] as const,
    registers,
  });
  return {
    delivered: (platform, kind, state) =>
      deliveries.inc({ platform: word(platform), kind: word(kind), state: word(state) }),
    answered: (kind, name, outcome, seconds) =>
      answers.observe({ kind: word(kind), name: word(name), outcome: word(outcome) }, seconds),
    refused: (platform, kind, why) =>
      refusals.inc({ platform: word(platform), kind: word(kind), why: word(why) }),
    jobRan(job, outcome, count = 1) {
      jobs.inc({ job: word(job), outcome }, count);
      if (outcome === 'done') successes.setToCurrentTime({ job: word(job) });
    },
    backedUp: (outcome) => backups.inc({ outcome }),
    readBackupAge(read) {
      new Gauge({
        name: 'magellan_backup_age_seconds',
        help: 'How old the last backup is.',
        registers,
        collect() {
          const age = read();
          // No figure at all where there is no backup: zero would say that one was made just now.
          if (age === null) this.remove();
          else this.set(age / 1000);
        },
      });
    },
    readLeadership(leads) {
      new Gauge({
        name: 'magellan_leader',
        help: 'Whether this instance leads (1), of those that share its database.',
        registers,
        collect() {
          this.set(leads() ? 1 : 0);
        },
      });
    },
    readReadiness(read) {
      let asked: ReturnType<typeof read> | null = null;
      // Asked once for both; what cannot be found out is not ready.
      const ask = () => {
        asked ??= read()
          .catch(() => ({ ok: false }))
          .finally(() => {
            asked = null;
          });
        return asked;
      };
      new Gauge({
        name: 'magellan_ready',
        help: 'Whether Magellan can do its work: 1 or 0.',
        registers,
        async collect() {
          this.set((await ask()).ok ? 1 : 0);
        },
      });
      new Gauge({
        name: 'magellan_warnings',
        help: 'What keeps Magellan from nothing, and waits for an administrator.',
        registers,
        async collect() {
          this.set((await ask()).warnings?.length ?? 0);
        },
      });
    },
    readOutboxDepth(read) {
      readDepth = read;
    },
    contentType: registry.contentType,
    text: async () => (await Promise.all(all.map((each) => each.metrics()))).join('\n'),
  };
}
