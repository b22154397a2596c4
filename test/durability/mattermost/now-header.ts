/** By which Magellan, whose clock is the campaign's, tells the double what time it is. */
export const NOW_HEADER = 'x-campaign-now';
