import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';

/** Time in which a process gets its share, in µs: short, so that it never stands still for long. */
const PERIOD = 4_000;

/** Where Linux has its control groups, and what limits the processor time of one (cgroups(7), version 2 and 1). */
const VERSIONS = [
  {
    root: '/sys/fs/cgroup',
    marker: 'cgroup.controllers',
    files: (quota: number) => ({ 'cpu.max': `${quota} ${PERIOD}` }),
  },
  {
    root: '/sys/fs/cgroup/cpu',
    marker: 'cpu.cfs_quota_us',
    files: (quota: number) => ({ 'cpu.cfs_period_us': PERIOD, 'cpu.cfs_quota_us': quota }),
  },
];

/**
 * Holds each of some processes to a share of a processor.
 *
 * @returns what lets them go; undefined where there are no control groups, or root alone may make them
 */
export const limitCpu = (pids: readonly number[], share: number): (() => void) | undefined => {
  const version = VERSIONS.find(({ root, marker }) => existsSync(`${root}/${marker}`));
  if (version === undefined) return undefined;
  const { root, files } = version;
  const held: { pid: number; group: string }[] = [];
  const release = (): void => {
    for (const { pid, group } of held) {
      writeFileSync(`${root}/cgroup.procs`, String(pid));
      rmdirSync(group);
    }
  };
  try {
    for (const pid of pids) {
      const group = `${root}/lectern-bench-${pid}`;
      mkdirSync(group);
      held.push({ pid, group });
      for (const [name, value] of Object.entries({ ...files(PERIOD * share), 'cgroup.procs': pid })) {
        writeFileSync(`${group}/${name}`, String(value));
      }
    }
    return release;
  } catch {
    release();
    return undefined;
  }
};
