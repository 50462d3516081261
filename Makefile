# Encore's commands. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run dev admin test test-postgres bench lint format messages backup

python := .venv/bin/python

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: ## Start the site on http://localhost:8000 (PORT=8001 for another)
	@sh bin/bootstrap requirements.txt && exec $(python) manage.py up

dev: ## Start it for development: errors in full, reloads on every change
	@sh bin/bootstrap requirements.txt && DEBUG=yes exec $(python) manage.py up

admin: ## Make an administrator's account
	@sh bin/bootstrap requirements.txt && $(python) manage.py prepare && exec $(python) manage.py createsuperuser

test: ## Run every check and test: style, types, templates, pages, browser
	@sh bin/test

test-postgres: ## Run the tests again on a PostgreSQL started for them
	@sh bin/bootstrap requirements-dev.txt && exec sh bin/with-postgres $(python) -m pytest -n 2 --dist loadfile -m "not browser"

bench: ## Measure what a page costs against two plain Django views
	@sh bench/run

lint: ## Say what the formatter, the linters and the type checker would change
	@sh bin/bootstrap requirements-dev.txt && exec sh bin/lint

format: ## Format the code and the templates
	@sh bin/bootstrap requirements-dev.txt && exec sh bin/format

messages: ## Collect the interface's texts for translators into locale/
	@sh bin/bootstrap requirements.txt && exec sh bin/messages

backup: ## Copy the database and the pictures into var/backups
	@sh bin/bootstrap requirements.txt && exec $(python) manage.py backup
