# Node's image: an exact version, and with the digest that `docker buildx imagetools inspect node:24.21.0-slim` prints one that
# nobody can move. A release gives it: docker build --build-arg NODE_DIGEST=@sha256:… .
ARG NODE_VERSION=24.21.0
ARG NODE_DIGEST=

FROM node:${NODE_VERSION}-slim${NODE_DIGEST} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No scripts: SQLite for this Node has its binaries inside, and nothing needs a compiler.
RUN npm ci --ignore-scripts
COPY LICENSE build.js esbuild.config.ts tsconfig.json ./
COPY assets ./assets
COPY migrations ./migrations
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:${NODE_VERSION}-slim${NODE_DIGEST}
WORKDIR /app
ENV HOST=0.0.0.0 DATABASE_URL=file:/data/lectern.db
# The one place that the service writes to; a volume takes its owner over.
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY LICENSE build.js package.json ./
COPY assets ./assets
COPY migrations ./migrations
COPY seed ./seed
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# `docker run lectern import …` and the other commands work as well.
# V8 would rather take memory than clean up: some 60 MB more, for nothing that shows (docs/performance.md).
ENTRYPOINT ["node", "--max-semi-space-size=4", "--heap-growing-percent=20", "dist/cli.js"]
CMD ["serve"]
