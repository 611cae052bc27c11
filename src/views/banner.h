#pragma once

#include "views/stateglyph.h"
#include "views/theme.h"

#include <QWidget>

#include <optional>

class Folding;
class QBoxLayout;
class QLabel;
class QPushButton;
class RoleLabel;

/// One sentence on a tint, with its subject bold before it and a few buttons behind: beside it, or above and below
/// where they would leave the sentence no room. Stands between bar and content. GUI thread.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Plain, Ok, Waiting, Failed, Unreachable };

    explicit Banner(QWidget *parent = nullptr);
    /// `icon` is a name of Icons.
    void say(Tone tone, const QString &icon, const QString &subject, const QString &sentence);
    /// The same about what became of a host, with the glyph of its state.
    void say(Tone tone, StateGlyph::Shape shape, const QString &subject, const QString &sentence);
    /// Object name and words; the caller connects it. Belongs to the banner.
    QPushButton *addButton(const QString &name, const QString &text, const QString &icon = {});

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void follow();
    void arrange();

    Tone m_tone = Tone::Plain;
    QString m_iconName;
    std::optional<StateGlyph::Shape> m_shape; ///< in place of the icon
    QLabel *m_icon;
    RoleLabel *m_subject;
    RoleLabel *m_sentence;
    QBoxLayout *m_words;  ///< subject and sentence
    QBoxLayout *m_column; ///< words and buttons
    QWidget *m_buttons;
    Folding *m_folding; ///< of the buttons
};
