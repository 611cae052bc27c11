#pragma once

#include "views/importlist.h"

#include <QWidget>

#include <memory>

class QMenu;
namespace Ui {
class FirstStartPage;
}

/// No accounts yet: three offers instead of an empty table. GUI thread.
class FirstStartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStartPage(QWidget *parent = nullptr);
    ~FirstStartPage() override;

    void setAddMenu(QMenu *menu); ///< kinds of account; not owned
    void setOffers(const QList<ImportOffer> &offers);
    void setKeychainNote(const QString &sentence); ///< where secrets will be kept

Q_SIGNALS:
    void importWanted(const QList<int> &places);
    void demoWanted();

private:
    void follow();

    std::unique_ptr<Ui::FirstStartPage> m_form;
};
