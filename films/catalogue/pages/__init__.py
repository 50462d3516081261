"""What the larger pages show, gathered in as few queries as can be."""
