import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { postsUnder } from '../../../engine/outbox/deliveries.ts';

/** Takes out of the promotion's channel what stands there under keys that begin so, or was to stand there. */
export async function takeDown(uow: UnitOfWork, prefix: string): Promise<void> {
  for (const post of await postsUnder(uow.tx, prefix)) {
    if (post.state === 'queued') await uow.withdraw(post.key);
    else if (post.state !== 'failed' && post.state !== 'cancelled')
      await uow.enqueue({ kind: 'delete', key: `${post.key}/retract`, to: post.to, target: post.key });
  }
}
