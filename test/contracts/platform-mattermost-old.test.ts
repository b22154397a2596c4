import { isAtLength } from '../support/length.ts';
import { mattermostOld } from './drivers/mattermost.ts';
import { platformContract } from './platform.contract.ts';

platformContract(mattermostOld, { isAtLength });
