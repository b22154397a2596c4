import type { Clock, MovableClock } from '../../engine/clock.ts';
import type { Database } from '../../engine/database.ts';
import type { Locale, Words } from './wire.ts';

/** An invented person whom anyone at the page may be. `describe` is a short line: "EIG, design, défi Portail". */
export type Account = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  describe: string;
  roles: readonly string[];
  /** Whether the page offers her first. */
  suggested?: boolean;
};

/** A channel, by its name in the programme; `members` are account ids. */
export type SandboxChannel = { id: string; title: string; members: 'everyone' | readonly string[] };

/**
 * One (sub)command, for completion. `command` is without its slash; `words` are what may be typed after it,
 * '' being the command alone; `english` is what it is called in English, where that is another name; `hint` is what follows the words ("du 3 au 10 mars").
 */
export type SandboxCommand = {
  command: string;
  english?: string | undefined;
  words: readonly string[];
  hint?: Words;
  about: Words;
};

/** How the sandbox's time moves: only the application knows what is due, and steps through all of it. */
type SandboxTime = {
  /** What comes next of each thing that has a name, and when (epoch milliseconds), the earliest first. */
  upcoming(): Promise<{ label: Words; at: number }[]>;
  /**
   * Moves the clock to that instant through everything that is due on the way, or until `enough`, which is
   * asked after each of them.
   */
  advanceTo(at: number, enough: () => boolean): Promise<void>;
};

export type SandboxOptions = {
  database: Database;
  clock: MovableClock | Clock;
  /** Everyone who can be played. Read at each request, so that a changed roster shows. */
  accounts(): Promise<readonly Account[]>;
  channels: readonly SandboxChannel[];
  /** All that there are. */
  commands(): readonly SandboxCommand[];
  /** What this account may call: what completion offers. */
  commandsFor(account: string): Promise<readonly SandboxCommand[]>;
  time: SandboxTime;
  /** Puts everything back as it was on the first start, the clock too. The sandbox forgets its own part first. */
  reset(): Promise<void>;
  /** The language of the page before anybody is chosen. */
  locale: Locale;
  /** The IANA zone of the promotion, in which the page writes times. */
  timeZone: string;
  /** Where the built page is; found beside the sources or the build unless given. */
  pageFolder?: string;
};
