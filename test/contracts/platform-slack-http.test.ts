import { slackByHttp } from './drivers/slack.ts';
import { platformContract } from './platform.contract.ts';

platformContract(slackByHttp);
