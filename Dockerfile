# Major pinned: better-sqlite3 is compiled against it.
FROM node:22-slim AS tools
WORKDIR /app
# For better-sqlite3, where its ready-made binary cannot be fetched.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./

FROM tools AS build
RUN npm ci
COPY esbuild.config.ts tsconfig.json ./
COPY src ./src
RUN npm run build

FROM tools AS dependencies
RUN npm ci --omit=dev

FROM node:22-slim
WORKDIR /app
ENV HOST=0.0.0.0 DATABASE_URL=file:/data/lectern.db
# The one place that the service writes to; a volume takes its owner over.
RUN mkdir /data && chown node:node /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY LICENSE package.json ./
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
