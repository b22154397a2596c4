import { isAtLength } from '../support/length.ts';
import { slackBySocket } from './drivers/slack.ts';
import { platformContract } from './platform.contract.ts';

platformContract(slackBySocket, { isAtLength });
