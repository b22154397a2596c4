/** What the app asks for at installation, and what each right is for; the manifest has no other. */
export const SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'to answer who names it in a channel',
  'channels:history': 'to look up what was sent before sending it again, in public channels',
  'channels:read': 'to find the public channels, and to know who joins them',
  'chat:write': 'to write',
  commands: 'to answer /meteo and the other commands',
  'files:read': 'to know when a picture is ready',
  'files:write': 'to send pictures and files',
  'groups:history': 'to look up what was sent before sending it again, in private channels',
  'groups:read': 'to find the private channels that Magellan is in',
  'im:history': 'to read what people write to Magellan directly',
  'im:write': 'to open direct conversations',
  'mpim:history': 'to look up what was sent before sending it again, in conversations of several people',
  'mpim:write': 'to open conversations of several people, where they are introduced or grouped',
  'users:read': 'to know the people of the workspace, their language and time zone',
  'users:read.email': 'to recognise members by the address in the roster',
};

/** What the app asks to be told of. */
export const EVENTS: readonly string[] = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'message.im',
  'team_join',
  'tokens_revoked',
  'user_change',
];
