const NAMES: Readonly<Record<string, string>> = { slack: 'Slack', mattermost: 'Mattermost' };

/** What people call a chat, by its id; the sandbox has a name in words, which features give it. */
export const nameOfPlatform = (id: string): string => NAMES[id] ?? id;
