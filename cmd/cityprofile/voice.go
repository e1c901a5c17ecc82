package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// What cobra says of a command line is put into the words of this program: what
// is wrong, then what to do.

// voice gives a command line this program's help and completion commands, and
// its words for flags.
func voice(root *cobra.Command) {
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return wrongFlag(cmd, err) })
	root.SetHelpCommand(helpCommand())
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			completion(cmd)
		}
	}
}

// seeHelp ends an error about the use of a command.
func seeHelp(cmd *cobra.Command) string { return "see `" + cmd.CommandPath() + " --help`" }

// takeOne accepts exactly one argument.
func takeOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return fmt.Errorf("expected %s, got %d arguments; %s", strings.Replace(what, "a ", "one ", 1), len(args), seeHelp(cmd))
		}
		return takeSome(what)(cmd, args)
	}
}

// takeSome accepts one argument or more.
func takeSome(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return fmt.Errorf("%s needs %s; %s", cmd.Name(), what, seeHelp(cmd))
		}
		return nil
	}
}

// takeTwo accepts exactly two arguments.
func takeTwo(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 2 {
			return fmt.Errorf("%s needs %s, got %d arguments; %s", cmd.Name(), what, len(args), seeHelp(cmd))
		}
		return nil
	}
}

// takeAtMostOne accepts one argument or none.
func takeAtMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return takeOne(what)(cmd, args)
		}
		return nil
	}
}

// takeNone accepts no argument.
func takeNone(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("unexpected argument %q; %s", args[0], seeHelp(cmd))
	}
	return nil
}

// wrongFlag says what is wrong with a flag.
func wrongFlag(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	dashes := func(name, short string) string {
		if short != "" {
			return "-" + name
		}
		return "--" + name
	}
	switch {
	case errors.As(err, &unknown):
		return fmt.Errorf("unknown flag %s; %s", dashes(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()), seeHelp(cmd))
	case errors.As(err, &empty):
		return fmt.Errorf("%s needs a value; %s", dashes(empty.GetSpecifiedName(), empty.GetSpecifiedShortnames()), seeHelp(cmd))
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s: invalid value %q; %s", invalid.GetFlag().Name, invalid.GetValue(), seeHelp(cmd))
	}
	return fmt.Errorf("%w; %s", err, seeHelp(cmd))
}

// voiced is an error of cobra's search for a command in this program's words,
// and any other error as it is.
func voiced(root *cobra.Command, err error) error {
	rest, ok := strings.CutPrefix(err.Error(), `unknown command "`)
	if !ok {
		return err
	}
	name, _, _ := strings.Cut(rest, `"`)
	return unknownCommand(root, name)
}

func unknownCommand(root *cobra.Command, name string) error {
	if near := root.SuggestionsFor(name); len(near) > 0 {
		return fmt.Errorf("unknown command %q; did you mean %q?", name, near[0])
	}
	return fmt.Errorf("unknown command %q; %s", name, seeHelp(root))
}

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show help for a command",
		Long:  "Show help for a command, or for the program.",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			found, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return unknownCommand(root, strings.Join(args, " "))
			}
			found.InitDefaultHelpFlag()
			found.InitDefaultVersionFlag()
			return found.Help()
		},
	}
}

// completion makes cobra's command for shells say which shells there are, and
// how each loads its script.
func completion(cmd *cobra.Command) {
	cmd.Short = "Generate a shell completion script"
	cmd.Long = "Generate a completion script for a shell: bash, zsh, fish or powershell.\n\n" +
		"The help of each shell's command explains how to load the script."
	cmd.Args = func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return fmt.Errorf("unknown shell %q; expected bash, zsh, fish or powershell", args[0])
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	for _, shell := range cmd.Commands() {
		load, ok := loading[shell.Name()]
		if !ok {
			continue
		}
		shell.Short = "Generate the completion script for " + shell.Name()
		shell.Long = shell.Short + ".\n\n" + load
		shell.Args = takeNone
		if f := shell.Flags().Lookup("no-descriptions"); f != nil {
			f.Usage = "leave descriptions out of completions"
		}
	}
}

// loading says how a shell loads its completion script.
var loading = map[string]string{
	"bash": "Install the bash-completion package first. Load the script into the current shell with\n\n" +
		"  source <(cityprofile completion bash)\n\n" +
		"or into every new one with\n\n" +
		"  cityprofile completion bash > ~/.local/share/bash-completion/completions/cityprofile",
	"zsh": "Load the script into the current shell with\n\n" +
		"  source <(cityprofile completion zsh)\n\n" +
		"or into every new one with\n\n" +
		"  cityprofile completion zsh > \"${fpath[1]}/_cityprofile\"\n\n" +
		"If completion is off, add `autoload -U compinit; compinit` to ~/.zshrc.",
	"fish": "Load the script into the current shell with\n\n" +
		"  cityprofile completion fish | source\n\n" +
		"or into every new one with\n\n" +
		"  cityprofile completion fish > ~/.config/fish/completions/cityprofile.fish",
	"powershell": "Load the script into the current shell with\n\n" +
		"  cityprofile completion powershell | Out-String | Invoke-Expression\n\n" +
		"To load it into every new one, add that line to your PowerShell profile.",
}
