"""Side-by-side figures. Ratios, since machines differ; each benchmark is a module with a `main`."""
