import { isAtLength } from '../support/length.ts';
import { memory } from './drivers/memory.ts';
import { platformContract } from './platform.contract.ts';

platformContract(memory, { isAtLength });
