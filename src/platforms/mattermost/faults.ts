import { DeliveryError } from '../../engine/platform.ts';
import { RestFault } from './rest.ts';

/** Says what became of a delivery when a call failed; `unknown` is for what may have happened all the same. */
export async function asDeliveryError<Value>(
  unknown: 'retry' | 'uncertain',
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw deliveryErrorOf(error, unknown);
  }
}

/** Refusals that pass when the server, or its administrator, does something about them. */
const WAITS: Partial<Record<number, string>> = {
  401: 'the bot’s token is no longer valid: give MATTERMOST_TOKEN another',
  429: 'the server asks for a slower pace',
};

function deliveryErrorOf(error: unknown, unknown: 'retry' | 'uncertain'): DeliveryError {
  if (!(error instanceof RestFault))
    return new DeliveryError(unknown, 'the server answered something unexpected', { cause: error });
  const { kind, status, retryAfterMs } = error;
  const platform = { scope: 'platform' as const, cause: error };
  if (kind === 'unsent') return new DeliveryError('retry', error.message, platform);
  if (kind === 'dropped') return new DeliveryError(unknown, error.message, { cause: error });
  const words = WAITS[status];
  if (words !== undefined)
    return new DeliveryError('retry', words, {
      ...platform,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  // A post that is still under way answers 500; a proxy's 502 says nothing of what the server did.
  if (status >= 500)
    return new DeliveryError(unknown, error.message, status > 500 ? platform : { cause: error });
  if (status === 403)
    return new DeliveryError(
      'rejected',
      `the bot may not write there: add it to the channel (${error.code})`,
    );
  return new DeliveryError('rejected', error.message, { cause: error });
}
