import type { Block } from '../../../chat/message.ts';
import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import type { Side } from '../access.ts';
import type { Column, Defi } from '../rules.ts';

/** What a part says of one défi to somebody on one of its sides; null when it has nothing to say to her. */
export type Section = (context: ActorContext, defi: Defi, side: Side) => Promise<HomeSection | null>;

/** What a part of this feature adds to a défi's page, and to the list of défis that coaches follow. */
export type DefiPart = {
  section: Section;
  /** One line for the home of whoever carries or sponsors a défi; null when nothing waits for her. */
  home?(context: ActorContext, defi: Defi, side: Side): Promise<string | null>;
  /** What whoever is on none of its sides may know of a défi, in the answer that says that its page is not theirs. */
  others?(context: ActorContext, defi: Defi): Promise<readonly Block[]>;
  columns(context: ActorContext, defis: readonly Defi[]): Promise<readonly Column[]>;
};
