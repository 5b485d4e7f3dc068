package org.threeplug.kit.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A page of plain Markdown: headings, paragraphs, lists, tables and commands to type. Emphasis is left out; links to other
/// pages become buttons below the block that has them.
public final class MarkdownView extends VBox {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+\\.|-) +(.*)");
    private static final Pattern RULE = Pattern.compile("[|:\\- ]+");
    private static final int CODE_INDENT = 4;

    private final Consumer<String> follow;
    private List<String> heads = List.of();

    /// @param follow opens what a link names, such as `disk-full.md`
    public MarkdownView(String markdown, Consumer<String> follow) {
        this.follow = follow;
        getStyleClass().addAll("gap-12", "markdown");
        blocks(markdown).forEach(this::block);
    }

    /// Lines that belong together. A line that goes on where a list's entry or a paragraph stopped is joined to it.
    private static List<String> blocks(String markdown) {
        var blocks = new ArrayList<String>();
        var before = "";
        for (var line : markdown.lines().toList()) {
            boolean begins = line.isBlank()
                    || before.isBlank()
                    || line.startsWith("#")
                    || line.startsWith("|")
                    || before.startsWith("#")
                    || isCode(line)
                    || NUMBERED.matcher(line.strip()).matches();
            if (begins) {
                if (!line.isBlank()) {
                    blocks.add(line);
                }
            } else {
                blocks.add(blocks.removeLast() + " " + line.strip());
            }
            before = line;
        }
        return blocks;
    }

    private static boolean isCode(String line) {
        return line.startsWith(" ".repeat(CODE_INDENT));
    }

    private void block(String block) {
        if (!block.startsWith("|")) {
            heads = List.of();
        }
        if (block.startsWith("#")) {
            var depth = block.indexOf(' ');
            getChildren().add(new Paragraph(plain(block.substring(depth + 1)), depth == 1 ? "t-20" : "t-16", "strong"));
        } else if (isCode(block)) {
            getChildren().add(code(block.strip()));
        } else if (block.startsWith("|")) {
            row(block);
        } else {
            var item = NUMBERED.matcher(block.strip());
            getChildren().add(item.matches() ? item(item.group(1), item.group(2)) : new Paragraph(plain(block)));
        }
        links(block);
    }

    private static Node item(String mark, String words) {
        var dot = new Label(mark.equals("-") ? "•" : mark);
        dot.getStyleClass().addAll("muted", "item-mark");
        var text = new Paragraph(plain(words));
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(dot, text);
    }

    private static Label code(String command) {
        var label = new Label(command);
        label.getStyleClass().addAll("mono", "command-line");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A side panel has no room for tables: each row becomes its first cell, and below it what the others say.
    private void row(String line) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        var cells = cells(line);
        if (heads.isEmpty()) {
            heads = cells;
            return;
        }
        var entry = new VBox(new Paragraph(cells.getFirst(), "strong"));
        entry.getStyleClass().add("gap-4");
        for (int i = 1; i < cells.size(); i++) {
            boolean named = cells.size() > 2 && i < heads.size() && !heads.get(i).isBlank();
            entry.getChildren().add(new Paragraph(named ? heads.get(i) + ": " + cells.get(i) : cells.get(i)));
        }
        getChildren().add(entry);
    }

    private static List<String> cells(String line) {
        var inner = line.strip().substring(1).replaceAll("\\|$", "");
        return Pattern.compile("\\|").splitAsStream(inner).map(cell -> plain(cell.strip())).toList();
    }

    private static String plain(String text) {
        return LINK.matcher(text).replaceAll("$1")
                .replace("**", "")
                .replaceAll("\\*([^*]+)\\*", "$1")
                .replace("`", "");
    }

    private void links(String block) {
        LINK.matcher(block).results().forEach(link -> page(link.group(2))
                .ifPresent(page -> getChildren()
                        .add(ActionButton.secondary(link.group(1), () -> follow.accept(page)))));
    }

    private static Optional<String> page(String target) {
        return Optional.of(target).filter(name -> name.matches("[a-z-]+\\.md"));
    }
}
