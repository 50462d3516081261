"""Load the content that a new site starts with, from the files in films/starter."""
