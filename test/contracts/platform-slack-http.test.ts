import { isAtLength } from '../support/length.ts';
import { slackByHttp } from './drivers/slack.ts';
import { platformContract } from './platform.contract.ts';

platformContract(slackByHttp, { isAtLength });
