#pragma once

#include "core/host.h"
#include "views/stateglyph.h"

#include <QWidget>

class QLabel;
class QToolButton;
class RoleLabel;

/// The bar above a terminal: the host's colour and name, production, the title that the host set, the state, and
/// whether it takes what is typed to several. GUI thread.
class TerminalHead final : public QWidget
{
    Q_OBJECT
public:
    TerminalHead(const Host &host, Theme::Role colour, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setState(StateGlyph::Shape glyph, const QString &words);
    /// Whether one types to several; the button is there then.
    void setSharing(bool sharing, bool takesPart);

Q_SIGNALS:
    void takesPartToggled(bool takesPart);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Theme::Role m_colour;
    QLabel *m_glyph;
    RoleLabel *m_title;
    RoleLabel *m_state;
    QToolButton *m_takesPart;
    bool m_marked = false;
};
