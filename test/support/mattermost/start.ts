// npm run mattermost-double:start: Magellan as `npm start` runs it, on the clock of the double that `.env` names.
import { startOnDouble } from '../on-double.ts';

await startOnDouble({
  addressIn: ({ mattermost }) => mattermost?.url,
  variable: 'MATTERMOST_URL',
  script: 'mattermost-double',
});
