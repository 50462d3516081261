"""The catalogue's pages, one module for each kind of entry."""
