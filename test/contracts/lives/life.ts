import type { TestCommunity } from '../../support/community.ts';

/** A stretch of the promotion's life in which some features are used in every way, from a local moment on. */
export type Life = { now: string; live(community: TestCommunity): Promise<void> };
