import { isAtLength } from '../support/length.ts';
import { mattermostNew } from './drivers/mattermost.ts';
import { platformContract } from './platform.contract.ts';

platformContract(mattermostNew, { isAtLength });
