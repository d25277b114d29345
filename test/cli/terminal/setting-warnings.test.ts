import t from 'tap';
import { linkWarnings, misspeltSettings } from '../../../src/cli/terminal/setting-warnings.ts';

t.test('a slip in the name of a setting is told, with what was meant', async (t) => {
  const slips = [
    ['PRT', 'PORT'],
    ['PORTS', 'PORT'],
    ['PROT', 'PORT'],
    ['port', 'PORT'],
    ['HSOT', 'HOST'],
    ['SEDE', 'SEED'],
    ['WORKER', 'WORKERS'],
    ['WROKERS', 'WORKERS'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASEURL', 'DATABASE_URL'],
    ['PUBLICURL', 'PUBLIC_URL'],
    ['SITE_COLOUR', 'SITE_COLOR'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['RATELIMIT', 'RATE_LIMIT'],
    ['TRUST_PROXYS', 'TRUST_PROXY'],
  ] as const;
  for (const [name, setting] of slips) {
    t.same(misspeltSettings({ [name]: 'hunter2' }), [
      `${name} is no setting and was ignored. Did you mean ${setting}?`,
    ]);
  }
});

t.test('the names of settings are no slips, and neither is a second name beside the right one', async (t) => {
  t.same(misspeltSettings({ PORT: '1', HOST: 'x', SEED: 'none', SITE_NAME: 'x', SITE_LOGO: 'x' }), []);
  t.same(misspeltSettings({ PORT: '3000', PORTS: '3000-3010' }), []);
  t.same(misspeltSettings({ PORT: undefined, PRT: '3000' }).length, 1);
});

t.test('what environments ordinarily hold is taken for no slip', async (t) => {
  const ordinary =
    `_ APPDATA CI COLORTERM COMSPEC CWD DEBUG DISPLAY DYLD_LIBRARY_PATH EDITOR EUID FORCE_COLOR GID GIT_DIR GITHUB_TOKEN
    HISTFILE HOME HOSTNAME HOSTTYPE http_proxy https_proxy INIT_CWD INVOCATION_ID JOURNAL_STREAM KUBERNETES_PORT
    KUBERNETES_SERVICE_HOST LANG LANGUAGE LC_ALL LD_LIBRARY_PATH LESS LESSOPEN LOGNAME LS_COLORS MAIL MANPATH NO_COLOR no_proxy NODE
    NODE_ENV NODE_OPTIONS NODE_VERSION npm_config_cache npm_config_user_agent npm_lifecycle_event npm_package_name NPM_TOKEN
    NVM_DIR OLDPWD OS PAGER PATH PATHEXT PGHOST PGPORT POD_NAME PPID PROMPT PS1 PUBLIC PWD REDIS_HOST REDIS_PORT ROOT SHELL SHLVL
    SSH_AUTH_SOCK SSH_TTY SUDO_USER SYSTEMD_EXEC_PID SYSTEMROOT TEMP TERM TMP TMPDIR TZ UID USER USERNAME VIRTUAL_ENV VISUAL
    WINDIR XDG_RUNTIME_DIR YARN_VERSION`.split(/\s+/);
  for (const name of ordinary) t.same(misspeltSettings({ [name]: 'x' }), [], name);
});

t.test('a service for others is told when its links lead to their own machines', async (t) => {
  t.match(linkWarnings({ HOST: '0.0.0.0', PUBLIC_URL: undefined }), [
    /links will say 127\.0\.0\.1: set PUBLIC_URL/,
  ]);
  t.match(linkWarnings({ HOST: '::', PUBLIC_URL: undefined }), [/links will say \[::1\]: set PUBLIC_URL/]);
  t.same(linkWarnings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://kb.example.org' }), []);
  for (const HOST of ['127.0.0.1', '::1', 'localhost', '192.168.7.5'])
    t.same(linkWarnings({ HOST, PUBLIC_URL: undefined }), [], HOST);
});
