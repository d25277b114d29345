/** RFC 3339 in UTC; milliseconds only where there are any. */
export const formatTime = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
