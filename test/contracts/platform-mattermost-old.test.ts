import { mattermostOld } from './drivers/mattermost.ts';
import { platformContract } from './platform.contract.ts';

platformContract(mattermostOld);
