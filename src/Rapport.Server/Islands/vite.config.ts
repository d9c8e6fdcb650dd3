import { defineConfig } from "vite";

// The files have fixed names: the server tells browsers by its own tags whether they are the same.
export default defineConfig({
  base: "/islands/",
  logLevel: "warn",
  build: {
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    emptyOutDir: true,
    rollupOptions: {
      input: "src/main.ts",
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
