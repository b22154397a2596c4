import { memory } from './drivers/memory.ts';
import { platformContract } from './platform.contract.ts';

platformContract(memory);
