import type { Command, Feature } from '../community/feature/feature.ts';
import { dateTimeReader } from '../community/format/date-time-reader.ts';
import { otherChannels } from '../community/programme/channels.ts';
import type { Config } from '../config/config.ts';
import type { Clock } from '../engine/clock.ts';
import type { Metrics } from '../engine/metrics.ts';
import type { Platform } from '../engine/platform.ts';
import type { Secrets } from '../engine/secrets.ts';
import { fixedLabels } from './fixed-labels.ts';

type Needs = {
  clock: Clock;
  secrets: Secrets;
  features: readonly Feature[];
  metrics: Pick<Metrics, 'refused'>;
};

/** Whether any chat platform, other than the sandbox, is configured. */
export const hasPlatforms = ({ slack, mattermost }: Config): boolean => slack !== null || mattermost !== null;

/** The chat platforms that are configured, not started. Each one's libraries are loaded only when it is. */
export async function createPlatforms(config: Config, needs: Needs): Promise<Platform[]> {
  const { clock, secrets, features, metrics } = needs;
  const { promotion, channels: named } = config.programme;
  const channels = {
    promotion: named.promotion,
    coaches: named.coaches,
    others: otherChannels(config.programme),
  };
  const commands = (): readonly Command[] => features.flatMap((feature) => feature.commands ?? []);
  const platforms: Platform[] = [];
  if (config.slack) {
    const { createSlack } = await import('../platforms/slack/index.ts');
    platforms.push(createSlack({ ...config.slack, channels, commands, clock, peopleUrl: config.peopleUrl }));
  }
  if (config.mattermost) {
    const { createMattermost } = await import('../platforms/mattermost/index.ts');
    const { locale, timeZone } = promotion;
    const { publicUrl } = config;
    const refused = (call: string, why: string) => metrics.refused('mattermost', call, why);
    platforms.push(
      createMattermost({
        ...config.mattermost,
        publicUrl,
        channels,
        commands,
        secrets,
        clock,
        locale,
        timeZone,
        typed: dateTimeReader,
        isFixedLabel: fixedLabels(),
        refused,
      }),
    );
  }
  return platforms;
}
