"""The knowledge graph of Albania's cyber diplomacy: load it, ask it, draw it, export it."""
