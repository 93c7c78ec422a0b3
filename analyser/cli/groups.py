"""A group of commands that tells its own to whoever names another."""

from __future__ import annotations

import click

from analyser.errors import AnalyserError


class NamingGroup(click.Group):
    """As click's, but an unknown command is answered with those that there are."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or end with the names of all."""
        there = self.list_commands(ctx)
        if args and args[0] not in there:
            wanted = " ".join([*ctx.command_path.split()[1:], args[0]])
            raise AnalyserError(
                f"there is no command {wanted!r}; the commands are: {', '.join(there)}"
            )
        return super().resolve_command(ctx, args)
