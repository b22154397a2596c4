import { isAtLength } from '../support/length.ts';
import { sandbox } from './drivers/sandbox.ts';
import { platformContract } from './platform.contract.ts';

platformContract(sandbox, { isAtLength });
