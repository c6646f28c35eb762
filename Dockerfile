FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY tsconfig.json ./
COPY client client
COPY cypher cypher
COPY seeds seeds
COPY server server
RUN node server/analytics/wasm/build.ts && npm run build && mkdir data && chown node data
USER node
CMD ["node", "--max-semi-space-size=4", "server/main.ts"]
