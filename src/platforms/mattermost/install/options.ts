import type { Finding } from '../../../engine/platform.ts';
import type { Locale, MattermostCommand } from '../options.ts';

export type InstallOptions = {
  url: string;
  team: string;
  publicUrl: string;
  channels: { promotion: string; coaches: string };
  commands: readonly MattermostCommand[];
  locale: Locale;
  /** Whether to make the commands under their English names as well. */
  english?: boolean;
  /** A personal access token, or a session's, of a system administrator; null when there is none. Not kept. */
  adminToken: string | null;
  /** What is configured already. */
  known: { token: string | null; commandTokens: Readonly<Record<string, string>> };
};

export type InstallIo = {
  /** One line of what is being done, or found. */
  tell(line: string): void;
};

/** `env` holds the lines of `.env` when all that they need is there. */
export type Installed = { findings: Finding[]; env: Record<string, string> | null };
